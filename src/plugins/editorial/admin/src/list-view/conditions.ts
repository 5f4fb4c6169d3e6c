import type { DUES } from '../../../contracts/queue';
import { ASSIGNEE_FILTER, DUE_FILTER, LIVE_FILTER, STAGE_FILTER } from '../../../domain/workflow/list-filters';
import { STAGES, type Stage } from '../../../domain/workflow/stages';

/** What a list is narrowed to; no stages means all of them. */
export interface Narrowing {
  readonly stages: readonly Stage[];
  readonly live: 'any' | 'true' | 'false';
  /** An account such as `admin:3`; '' for whoever works on it. */
  readonly assignee: string;
  readonly due: 'any' | (typeof DUES)[number];
}

export const EVERYTHING: Narrowing = { stages: [], live: 'any', assignee: '', due: 'any' };

/** The filters of a list as they stand in its address. */
export interface Filters {
  readonly $and?: readonly object[];
}

export function narrowingIn({ $and = [] }: Filters): Narrowing {
  const named: readonly unknown[] = $and.flatMap((one) => inside(one, STAGE_FILTER, '$in') ?? []).flat();
  const chosen = (name: string) => $and.map((one) => inside(one, name, '$eq')).find((one) => one !== undefined);
  const [live, assignee, due] = [chosen(LIVE_FILTER), chosen(ASSIGNEE_FILTER), chosen(DUE_FILTER)];
  return {
    stages: STAGES.filter((stage) => named.includes(stage)),
    live: live === 'true' || live === 'false' ? live : 'any',
    assignee: typeof assignee === 'string' ? assignee : '',
    due: due === 'overdue' || due === 'none' ? due : 'any',
  };
}

const OWN = [STAGE_FILTER, LIVE_FILTER, ASSIGNEE_FILTER, DUE_FILTER];

/** The same filters with this narrowing instead of the one they had. */
export function withNarrowing(filters: Filters, { stages, live, assignee, due }: Narrowing): Filters {
  const others = (filters.$and ?? []).filter((one) => OWN.every((name) => !(name in one)));
  return {
    ...filters,
    $and: [
      ...others,
      ...(stages.length > 0 ? [{ [STAGE_FILTER]: { $in: stages } }] : []),
      ...(live === 'any' ? [] : [{ [LIVE_FILTER]: { $eq: live } }]),
      ...(assignee === '' ? [] : [{ [ASSIGNEE_FILTER]: { $eq: assignee } }]),
      ...(due === 'any' ? [] : [{ [DUE_FILTER]: { $eq: due } }]),
    ],
  };
}

function inside(condition: object, name: string, operator: string): unknown {
  const value: unknown = Object.entries(condition).find(([key]) => key === name)?.[1];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === operator)?.[1]
    : undefined;
}
