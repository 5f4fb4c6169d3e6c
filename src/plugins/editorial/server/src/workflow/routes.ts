import { STEP_NAMES, STEPS, type Transition } from '../../../domain/workflow/transitions';

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

/**
 * The content API's door. The scope is empty because the workflow itself says who may, with a reason; the handler
 * carries the capability, so that users-permissions shows a checkbox for each.
 */
export const publicWorkflowRoutes = [
  ...READ.map(({ method, path, action }) => openRoute(method, path, action, [MAY_READ])),
  openRoute('GET', '/queue', 'queue', []),
  ...STEP_NAMES.map((step) =>
    openRoute(
      'POST',
      `/workflow/:plural/:documentId/:step(${step.replaceAll('_', '-')})`,
      capabilityOf(STEPS[step]),
      [],
    ),
  ),
];

function capabilityOf({ by }: Transition): string {
  return by[0]?.capability ?? 'review';
}

function adminRoute(method: string, path: string, action: string, ...policies: readonly string[]) {
  const config = { policies: ['admin::isAuthenticatedAdmin', ...policies] };
  return { method, path, handler: `workflow.${action}`, config };
}

function openRoute(method: string, path: string, action: string, policies: readonly string[]) {
  return { method, path, handler: `workflow.${action}`, config: { auth: { scope: [] }, policies } };
}
