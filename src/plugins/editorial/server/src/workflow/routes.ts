import { STEP_NAMES, STEPS, type StepName } from '../../../domain/workflow/transitions';
import type { HttpContext } from '../requests';

const READ = [
  { method: 'GET', path: '/workflow/:plural/:documentId', action: 'status' },
  { method: 'GET', path: '/workflow/:plural/:documentId/events', action: 'events' },
] as const;

const MAY_READ = 'plugin::editorial.may-read-state';

/** The panel's door: signed-in administrators; what each may do is decided per document. */
export const adminWorkflowRoutes = [
  adminRoute('GET', '/workflow/:plural/stages', 'stages'),
  ...READ.map(({ method, path, action }) => adminRoute(method, path, action, MAY_READ)),
  adminRoute('GET', '/queue', 'queue'),
  adminRoute('GET', '/governed', 'governed'),
  adminRoute('POST', '/workflow/:plural/:documentId/:step', 'step'),
];

/** Steps that more than one capability allows: no single route permission fits, so `decide` alone answers. */
const SHARED: readonly StepName[] = STEP_NAMES.filter((step) => STEPS[step].by.length > 1);

/**
 * The content API's door. The handler is the capability, so that users-permissions and custom tokens have a checkbox
 * for each; Strapi turns away who lacks it, and the workflow says the rest.
 */
export function publicWorkflowRoutes(shared: (context: HttpContext) => Promise<unknown>) {
  return [
    ...READ.map(({ method, path, action }) => publicRoute(method, path, `workflow.${action}`, MAY_READ)),
    publicRoute('GET', '/queue', 'workflow.queue'),
    ...STEP_NAMES.map((step) =>
      publicRoute('POST', pathOf(step), SHARED.includes(step) ? shared : `workflow.${STEPS[step].by[0].capability}`),
    ),
  ];
}

function pathOf(step: StepName): string {
  return `/workflow/:plural/:documentId/:step(${step.replaceAll('_', '-')})`;
}

function publicRoute(method: string, path: string, handler: unknown, ...policies: readonly string[]) {
  return { method, path, handler, config: { policies } };
}

function adminRoute(method: string, path: string, action: string, ...policies: readonly string[]) {
  const config = { policies: ['admin::isAuthenticatedAdmin', ...policies] };
  return { method, path, handler: `workflow.${action}`, config };
}
