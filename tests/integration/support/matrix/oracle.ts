import { roleOf, type ActorName, type Door, type May } from './actors';
import type { State } from './states';

export type Preset = 'solo' | 'desk' | 'strict';

/** What a route would do, in the words of the design. */
export type Deed =
  | 'publish'
  | 'publish unseen text'
  | 'save'
  | 'create'
  | 'create live'
  | 'delete'
  | 'unpublish without reason'
  | 'touch live rows'
  | 'remove rows'
  | 'open'
  | 'assign'
  | 'comment'
  | 'tick'
  | 'odd'
  | 'never'
  | StepDeed;

export type StepDeed =
  | 'submit'
  | 'publish'
  | 'withdraw'
  | 'request-changes'
  | 'approve'
  | 'schedule'
  | 'unschedule'
  | 'publish-minor'
  | 'publish-without-approval'
  | 'discard-changes'
  | 'unpublish'
  | 'retract'
  | 'reinstate'
  | 'archive'
  | 'restore';

export interface Verdict {
  /** `either` where the design says nothing but that readers must not notice. */
  readonly allowed: boolean | 'either';
  readonly readers: 'same' | 'working' | 'gone';
}

interface Case {
  readonly deed: Deed;
  readonly door: Door;
  readonly actor: ActorName;
  readonly state: State;
  readonly preset: Preset;
}

const NO: Verdict = { allowed: false, readers: 'same' };
const UNNOTICED: Verdict = { allowed: true, readers: 'same' };

const WHILE_WORKING = ['draft', 'in_review', 'changes_requested', 'approved', 'scheduled'];

/** The design's table once more, typed by hand: from which stages, while live or not, and who may. */
const STEPS: Readonly<
  Record<Exclude<StepDeed, 'publish'>, { from: readonly string[]; live?: boolean; may: May; ownersToo?: true }>
> = {
  submit: { from: ['draft', 'changes_requested'], may: 'submit' },
  withdraw: { from: ['in_review', 'approved'], may: 'review', ownersToo: true },
  'request-changes': { from: ['in_review', 'approved', 'scheduled'], may: 'review' },
  approve: { from: ['in_review'], may: 'review' },
  schedule: { from: ['approved', 'scheduled'], may: 'publish' },
  unschedule: { from: ['scheduled'], may: 'publish' },
  'publish-minor': { from: ['draft', 'in_review'], live: true, may: 'minor_edit' },
  'publish-without-approval': { from: WHILE_WORKING, may: 'override' },
  'discard-changes': {
    from: ['draft', 'changes_requested', 'in_review', 'approved'],
    live: true,
    may: 'review',
    ownersToo: true,
  },
  unpublish: { from: [...WHILE_WORKING, 'published'], live: true, may: 'publish' },
  retract: { from: [...WHILE_WORKING, 'published'], live: true, may: 'publish' },
  reinstate: { from: ['retracted'], live: false, may: 'publish' },
  archive: { from: ['draft', 'changes_requested'], live: false, may: 'review' },
  restore: { from: ['archived'], live: false, may: 'review' },
};

const TO_READERS: Partial<Record<Deed, Verdict['readers']>> = {
  publish: 'working',
  'publish-minor': 'working',
  'publish-without-approval': 'working',
  unpublish: 'gone',
  retract: 'gone',
};

/** Whether the design allows this cell, and what readers see afterwards. Asks nothing of the code under test. */
export function foretell(one: Case): Verdict {
  const { deed, door, actor, state } = one;
  const { doors, may, isPerson } = roleOf(actor);
  if (!doors.includes(door)) return NO;
  const has = (capability: May) => may.includes(capability);
  switch (deed) {
    case 'save':
    case 'create':
    case 'open':
    case 'assign':
      return has(deed) ? UNNOTICED : NO;
    case 'comment':
    case 'tick':
      return has(deed) && isPerson ? UNNOTICED : NO;
    case 'delete':
      return has('delete') && !state.isLive ? UNNOTICED : NO;
    case 'touch live rows':
    case 'remove rows':
      return state.isLive ? NO : UNNOTICED;
    case 'odd':
      return { allowed: 'either', readers: 'same' };
    case 'publish':
      return has('publish') && ['approved', 'scheduled'].includes(state.stage) ? outcome(deed) : NO;
    case 'unpublish without reason':
      return state.isLive ? NO : { allowed: 'either', readers: 'same' };
    case 'create live':
    case 'publish unseen text':
    case 'never':
      return NO;
    default:
      return mayTake(one, deed) ? outcome(deed) : NO;
  }
}

function outcome(deed: Deed): Verdict {
  return { allowed: true, readers: TO_READERS[deed] ?? 'same' };
}

function mayTake({ actor, state, preset }: Case, step: keyof typeof STEPS): boolean {
  const { from, live, may: needed, ownersToo } = STEPS[step];
  const { may, isPerson } = roleOf(actor);
  const owns = actor === state.owner || actor === `agent of the ${state.owner}`;
  const mayDoIt = may.includes(needed) || (ownersToo === true && owns && may.includes('submit'));
  const fits = from.includes(state.stage) && (live === undefined || live === state.isLive);
  if (!mayDoIt || !fits) return false;
  if (step !== 'approve') return true;
  if (!isPerson) return false;
  return preset === 'solo' || (!owns && !(preset === 'strict' && state.reviewerTouchedIt && actor === 'reviewer'));
}
