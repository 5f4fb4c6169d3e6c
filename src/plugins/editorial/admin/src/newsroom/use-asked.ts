import { useQueryParams } from '@strapi/strapi/admin';
import { type Address, isNarrowed, type Narrowing, NARROWINGS, queryIn } from './address';
import type { CasesQuery } from './cases-query';

export interface Asked {
  readonly address: Address;
  readonly query: CasesQuery;
  /** Something narrows the list beside its tab. */
  readonly isNarrowed: boolean;
  readonly ask: (change: Partial<Record<Narrowing | 'list', string | undefined>>) => void;
  readonly turnTo: (page: number) => void;
  readonly clear: () => void;
}

/** The question in the address, so that reload, back and a link to a colleague show the same list. */
export function useAsked(): Asked {
  const [{ query: address }, setQuery] = useQueryParams<Address>();
  const ask: Asked['ask'] = (change) => setQuery({ ...address, ...change, page: 1 });
  return {
    address,
    query: queryIn(address, new Date()),
    isNarrowed: isNarrowed(address),
    ask,
    turnTo: (page) => setQuery({ ...address, page }),
    clear: () => {
      const none = Object.fromEntries(NARROWINGS.map((name) => [name, undefined]));
      setQuery({ ...address, ...none, _q: undefined, page: 1 });
    },
  };
}
