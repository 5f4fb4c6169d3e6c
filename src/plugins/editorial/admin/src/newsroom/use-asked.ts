import { useQueryParams } from '@strapi/strapi/admin';
import { LISTS, type ListName, SORTS, type Sort } from '../../../contracts/queue';
import { STAGES, type Stage } from '../../../domain/workflow/stages';
import type { CasesQuery } from './newsroom-api';

/** What stands in the address of the page: `_q`, `page`, `pageSize` and `sort` are Strapi's own names. */
interface Address {
  readonly list?: string;
  readonly _q?: string;
  readonly page?: string | number;
  readonly pageSize?: string | number;
  readonly sort?: string;
  readonly type?: string;
  readonly stage?: string;
}

export interface Asked {
  readonly query: CasesQuery;
  readonly stage: Stage | undefined;
  /** Something narrows the list beside its tab. */
  readonly isNarrowed: boolean;
  readonly ask: (change: Pick<Address, 'list' | 'type' | 'stage'>) => void;
}

/** The question in the address, so that reload, back and a link to a colleague show the same list. */
export function useAsked(): Asked {
  const [{ query: address }, setQuery] = useQueryParams<Address>();
  const stage = STAGES.find((one) => one === address.stage);
  const query: CasesQuery = {
    list: listIn(address),
    page: Number(address.page ?? 1),
    limit: Number(address.pageSize ?? 20),
    ...sortIn(address),
    ...(address._q && { search: address._q }),
    ...(address.type && { types: address.type }),
    ...(stage && { stages: stage }),
  };
  return {
    query,
    stage,
    isNarrowed: Boolean(address._q ?? address.type ?? stage),
    ask: (change) => setQuery({ ...address, ...change, page: 1 }),
  };
}

function listIn({ list }: Address): ListName {
  return LISTS.find((name) => name === list) ?? 'review';
}

function sortIn({ sort = '' }: Address): { sort?: Sort; order?: 'asc' | 'desc' } {
  const [name, direction] = sort.split(':');
  const known = SORTS.find((one) => one === name);
  return known ? { sort: known, order: direction === 'DESC' ? 'desc' : 'asc' } : {};
}
