import { z } from 'zod';
import { stepBody } from '../../../contracts/workflow';
import {
  eventsAnswer,
  governedAnswer,
  listAnswer,
  stagesAnswer,
  statusAnswer,
} from '../../../contracts/workflow-answers';
import { listQuery, localeQuery } from '../../../contracts/workflow-queries';
import { queueAnswer, queueChoicesAnswer, queueQuery } from '../../../contracts/queue';
import { groupCapability } from '../../../domain/workflow/approvals';
import { STEP_NAMES, STEPS, type StepName, type Transition } from '../../../domain/workflow/transitions';
import { actionName } from '../plugin';
import type { HttpContext } from '../requests';
import { stepPath } from './addresses';

type Handler = string | ((context: HttpContext) => Promise<unknown>);

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handler: Handler;
  /** What comes in and goes out, as `strapi openapi generate` writes it down. */
  readonly request?: {
    readonly params?: Readonly<Record<string, z.ZodType>>;
    readonly query?: Readonly<Record<string, z.ZodType>>;
    readonly body?: Readonly<Record<string, z.ZodType>>;
  };
  readonly response?: z.ZodType;
  readonly config: { readonly policies?: readonly string[]; readonly auth?: false };
}

const LIST = '/workflow/:plural';
const ONE = `${LIST}/:documentId`;

const MAY_READ = { policies: ['plugin::editorial.may-read-state'] };

const type = { plural: z.string().describe('Plural name of a governed type, such as articles') };
/** What addresses of one document have in common. */
export const aDocument = { ...type, documentId: z.string() };
const step = { request: { params: aDocument, body: { 'application/json': stepBody } }, response: statusAnswer };

const READS: readonly Route[] = [
  read(LIST, 'list', { params: type, query: listQuery.shape }, listAnswer),
  read(ONE, 'status', { params: aDocument, query: localeQuery.shape }, statusAnswer, MAY_READ),
  read(`${ONE}/events`, 'events', { params: aDocument, query: localeQuery.shape }, eventsAnswer, MAY_READ),
  read('/queue', 'queue', { query: queueQuery.shape }, queueAnswer),
];

/** The panel's door: signed-in administrators; what each may do is decided per document. */
export const adminWorkflowRoutes: readonly Route[] = [
  read(`${LIST}/stages`, 'stages', { params: type, query: listQuery.shape }, stagesAnswer),
  ...READS,
  read('/governed', 'governed', {}, governedAnswer),
  read('/queue/choices', 'queueChoices', {}, queueChoicesAnswer),
  post(`${ONE}/:step`, 'workflow.step'),
].map(({ config, ...route }) => ({
  ...route,
  config: { policies: ['admin::isAuthenticatedAdmin', ...(config.policies ?? [])] },
}));

/** What the content API's door needs beside the actions of the controller. */
export interface PublicDoor {
  /** Takes a step for which no single permission is asked. */
  readonly takeStep: (context: HttpContext) => Promise<unknown>;
  readonly refuseUnknownStep: (context: HttpContext) => Promise<never>;
  readonly groups: readonly string[];
}

/**
 * The content API's door. The handler is the capability, so that users-permissions and custom tokens have a checkbox
 * for each; Strapi turns away who lacks it, and the workflow says the rest. A step that more than one capability
 * allows has no single permission, so that `decide` alone answers.
 */
export function publicWorkflowRoutes({ takeStep, refuseUnknownStep, groups }: PublicDoor): readonly Route[] {
  const handlerOf = (name: StepName): Handler => {
    const row: Transition = STEPS[name];
    const isShared = row.by.length > 1 || (row.byGroups === true && groups.length > 0);
    return isShared ? takeStep : `workflow.${STEPS[name].by[0].capability}`;
  };
  return [
    ...READS,
    ...STEP_NAMES.map((name) => post(`${ONE}/${stepPath(name)}`, handlerOf(name))),
    ...groups.map((group) => post(`${ONE}/approve/${group}`, `workflow.${actionName(groupCapability(group))}`)),
    { method: 'POST', path: `${ONE}/:step`, handler: refuseUnknownStep, config: { auth: false } },
  ];
}

function post(path: string, handler: Handler): Route {
  return { method: 'POST', path, handler, ...step, config: {} };
}

function read(
  path: string,
  action: string,
  request: NonNullable<Route['request']>,
  response: z.ZodType,
  config: Route['config'] = {},
): Route {
  return { method: 'GET', path, handler: `workflow.${action}`, request, response, config };
}
