import type { Sort } from '../../../contracts/queue';
import type { Stage } from '../../../domain/workflow/stages';
import type { CasesQuery } from '../newsroom/cases-query';

/** Cards that a column shows before it is asked for more. */
export const COLUMN_PAGE = 20;

/** What waits longest, or comes next, stands on top; elsewhere what was saved last. */
const ON_TOP: Partial<Record<Stage, Sort>> = { in_review: 'submitted', scheduled: 'scheduled' };

export function columnQuery(stage: Stage, page: number, narrowing: Partial<CasesQuery>): CasesQuery {
  const sort = ON_TOP[stage];
  return { ...narrowing, list: 'all', stages: stage, page, limit: COLUMN_PAGE, ...(sort && { sort }) };
}
