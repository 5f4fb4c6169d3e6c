import type { DUES, ListName, Sort } from '../../../contracts/queue';

/** What a list is asked for; words of a list have commas between them, instants are those of ISO 8601. */
export interface CasesQuery {
  readonly list: ListName;
  readonly page: number;
  readonly limit: number;
  readonly sort?: Sort;
  readonly order?: 'asc' | 'desc';
  readonly search?: string;
  readonly types?: string;
  readonly section?: string;
  readonly locale?: string;
  readonly stages?: string;
  readonly assignee?: string;
  readonly due?: (typeof DUES)[number];
  readonly dueFrom?: string;
  readonly dueBefore?: string;
}
