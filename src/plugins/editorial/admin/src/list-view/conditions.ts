import { LIVE_FILTER, STAGE_FILTER } from '../../../domain/workflow/list-filters';
import { STAGES, type Stage } from '../../../domain/workflow/stages';

/** What a list is narrowed to; no stages means all of them. */
export interface Narrowing {
  readonly stages: readonly Stage[];
  readonly live: 'any' | 'true' | 'false';
}

/** The filters of a list as they stand in its address. */
export interface Filters {
  readonly $and?: readonly object[];
}

export function narrowingIn({ $and = [] }: Filters): Narrowing {
  const named: readonly unknown[] = $and.flatMap((one) => inside(one, STAGE_FILTER, '$in') ?? []).flat();
  const live = $and.map((one) => inside(one, LIVE_FILTER, '$eq')).find((one) => one === 'true' || one === 'false');
  return { stages: STAGES.filter((stage) => named.includes(stage)), live: live === undefined ? 'any' : live };
}

/** The same filters with this narrowing instead of the one they had. */
export function withNarrowing(filters: Filters, { stages, live }: Narrowing): Filters {
  const others = (filters.$and ?? []).filter((one) => !(STAGE_FILTER in one) && !(LIVE_FILTER in one));
  return {
    ...filters,
    $and: [
      ...others,
      ...(stages.length > 0 ? [{ [STAGE_FILTER]: { $in: stages } }] : []),
      ...(live === 'any' ? [] : [{ [LIVE_FILTER]: { $eq: live } }]),
    ],
  };
}

function inside(condition: object, name: string, operator: string): unknown {
  const value: unknown = Object.entries(condition).find(([key]) => key === name)?.[1];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === operator)?.[1]
    : undefined;
}
