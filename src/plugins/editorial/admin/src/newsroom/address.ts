import { LISTS, type ListName, SORTS, type Sort } from '../../../contracts/queue';
import { STAGES } from '../../../domain/workflow/stages';
import type { CasesQuery } from './cases-query';

/** When something is due, in the words of the filter. */
export const DUE_WORDS = ['overdue', 'today', 'week', 'none'] as const;

/** What narrows a list beside its tab, by its name in the address. */
export const NARROWINGS = ['type', 'section', 'locale', 'stage', 'assignee', 'due'] as const;

export type Narrowing = (typeof NARROWINGS)[number];

/** What stands in the address of the page: `_q`, `page`, `pageSize` and `sort` are Strapi's own names. */
export interface Address extends Readonly<Partial<Record<Narrowing, string>>> {
  readonly list?: string;
  readonly _q?: string;
  readonly page?: string | number;
  readonly pageSize?: string | number;
  readonly sort?: string;
}

export const USUAL_PAGE = 20;

/** The question that an address asks; what nobody knows in it is left out, as if it were not there. */
export function queryIn(address: Address, now: Date): CasesQuery {
  return {
    list: listIn(address),
    page: Number(address.page ?? 1),
    limit: Number(address.pageSize ?? USUAL_PAGE),
    ...sortIn(address),
    ...narrowedBy(address, now),
  };
}

/** What the queue and the board have in common: which texts, apart from the list and its order. */
export function narrowedBy(address: Address, now: Date): Partial<CasesQuery> {
  const { _q, type, section, locale, assignee } = address;
  const stage = STAGES.find((one) => one === address.stage);
  return {
    ...(_q && { search: _q }),
    ...(type && { types: type }),
    ...(section && { section }),
    ...(locale && { locale }),
    ...(assignee && { assignee }),
    ...(stage && { stages: stage }),
    ...dueIn(address, now),
  };
}

export function isNarrowed(address: Address): boolean {
  return Boolean(address._q) || NARROWINGS.some((name) => address[name]);
}

function listIn({ list }: Address): ListName {
  return LISTS.find((name) => name === list) ?? 'review';
}

function sortIn({ sort = '' }: Address): { sort?: Sort; order?: 'asc' | 'desc' } {
  const [name, direction] = sort.split(':');
  const known = SORTS.find((one) => one === name);
  return known ? { sort: known, order: direction === 'DESC' ? 'desc' : 'asc' } : {};
}

/** Days and weeks are those of the person's own clock; a week begins on Monday. */
function dueIn({ due }: Address, now: Date): Partial<CasesQuery> {
  if (due === 'overdue' || due === 'none') return { due };
  if (due === 'today') return between(now, 0, 1);
  const sinceMonday = (now.getDay() + 6) % 7;
  return due === 'week' ? between(now, -sinceMonday, 7 - sinceMonday) : {};
}

function between(now: Date, from: number, before: number): Partial<CasesQuery> {
  return { dueFrom: midnight(now, from), dueBefore: midnight(now, before) };
}

/** By the calendar and not by hours: a day in which the clocks change has 23 or 25. */
function midnight(now: Date, days: number): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString();
}
