import type { Actor, Person } from '@domain/workflow/actor';
import type { Approval, CaseFacts, Companion } from '@domain/workflow/case';
import { PRESETS } from '@domain/workflow/policy';
import { CAPABILITIES } from '@domain/workflow/transitions';

export const DIGEST = 'a1';
export const OTHER_DIGEST = 'b2';

/** The day after the `now` of `aCase`. */
export const TOMORROW = '2026-03-02T08:00:00+01:00';

export const ITEM = { code: 'HEADLINE_MISSING', field: 'headline', message: 'The headline is missing.' };

export const someone = (name: string): Person => [`admin:${name}`];

/** Somebody who may do everything with this type, unless told otherwise. */
export function anActor(name: string, more: Partial<Actor> = {}): Actor {
  return { kind: 'admin', id: name, person: someone(name), can: new Set(CAPABILITIES), ...more };
}

/** A ready text that Wanda wrote and handed in, in review, read by nobody yet. */
export function aCase(more: Partial<CaseFacts> = {}): CaseFacts {
  return {
    stage: 'in_review',
    isLive: false,
    version: 7,
    digest: DIGEST,
    approvals: [],
    submitter: someone('wanda'),
    owner: someone('wanda'),
    scheduledFor: null,
    now: '2026-03-01T08:00:00.000Z',
    edits: [{ person: someone('wanda'), inReview: false }],
    authors: [],
    openItems: [],
    reliedOnBy: [],
    linkedFrom: [],
    hiddenAuthors: [],
    notice: { own: null, shown: null },
    companions: [],
    ...more,
  };
}

export function anApproval(name: string, digest = DIGEST, groups: readonly string[] = []): Approval {
  return { person: someone(name), digest, groups };
}

/** The first profile of Ines, who is credited and was never published. */
export function aFirstProfile(more: Partial<CaseFacts> = {}, actor = anActor('rita')): Companion {
  const document = { documentId: 'ines', title: 'Ines Marlow' };
  return { document, facts: aCase({ digest: 'profile', ...more }), actor, policy: PRESETS.desk };
}
