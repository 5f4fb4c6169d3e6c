import { z } from 'zod';
import { peopleAnswer, planBody } from '../../../contracts/planning';
import { statusAnswer } from '../../../contracts/workflow-answers';
import { localeQuery } from '../../../contracts/workflow-queries';
import type { HttpContext } from '../requests';

const type = { plural: z.string().describe('Plural name of a governed type, such as articles') };

const CHANGE = {
  method: 'POST',
  path: '/workflow/:plural/:documentId/plan',
  request: { params: { ...type, documentId: z.string() }, body: { 'application/json': planBody } },
  response: statusAnswer,
} as const;

const PEOPLE = {
  method: 'GET',
  path: '/workflow/:plural/people',
  request: { params: type, query: localeQuery.shape },
  response: peopleAnswer,
} as const;

const MAY_READ = 'plugin::editorial.may-read-state';
const SIGNED_IN = 'admin::isAuthenticatedAdmin';

/** Before the routes of the steps, which would take `plan` for one. */
export const adminPlanningRoutes = [
  { ...CHANGE, handler: 'workflow.plan', config: { policies: [SIGNED_IN, MAY_READ] } },
  { ...PEOPLE, handler: 'workflow.people', config: { policies: [SIGNED_IN] } },
];

/** To take a text upon oneself has no single permission, so that the rules of the plan alone answer. */
export function publicPlanningRoutes(changePlan: (context: HttpContext) => Promise<unknown>) {
  return [
    { ...CHANGE, handler: changePlan, config: { policies: [MAY_READ] } },
    { ...PEOPLE, handler: 'workflow.assign', config: {} },
  ];
}
