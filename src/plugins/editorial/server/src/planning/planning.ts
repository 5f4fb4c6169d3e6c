import type { AccountView } from '../../../contracts/planning';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { refuse } from '../../../domain/workflow/refusals';
import { refusalError } from '../http-errors';
import { service } from '../plugin';
import { inRounds } from '../rounds';
import type { Strapi } from '../strapi';
import type { Key } from '../workflow/key';
import type { PlanChange } from '../workflow/steps/plan';
import { tellDue } from './due';
import { peopleFor, workersOn } from './people';

/** Who works on what until when. */
export interface Planning {
  /** @throws refusalError NOT_ASSIGNABLE, NOT_PERMITTED, STALE_VERSION */
  readonly change: (key: Key, change: PlanChange) => Promise<WorkflowStatus>;
  /** Who can be meant to work on texts of the type, by name. */
  readonly people: (uid: string) => Promise<readonly AccountView[]>;
  /** Tells people of what has fallen due; called each minute, and by tests with the workflow's clock. */
  readonly tellDue: () => Promise<void>;
}

export function createPlanning({ strapi }: { strapi: Strapi }): Planning {
  const workflow = () => service(strapi, 'workflow');
  return {
    change: async (key, change) => {
      await checkAssignees(strapi, key, change.assignees ?? []);
      return workflow().changePlan(key, change);
    },
    people: (uid) => peopleFor(strapi, uid),
    tellDue: inRounds(strapi, 'due', () => tellDue(strapi)),
  };
}

/** Whoever is there already stays: a role that was taken away since makes no plan unchangeable. */
async function checkAssignees(strapi: Strapi, key: Key, assignees: readonly string[]): Promise<void> {
  if (assignees.length === 0) return;
  const there = await service(strapi, 'workflow').assigneesOf(key);
  const able = new Set([...there, ...(await workersOn(strapi, key.uid))]);
  const unable = assignees.filter((account) => !able.has(account));
  if (unable.length === 0) return;
  const message =
    `Nobody can be found under ${unable.join(', ')} who may write or review this. ` +
    'Choose somebody else, or give their role the permission to submit or review.';
  throw refusalError(refuse('NOT_ASSIGNABLE', message));
}
