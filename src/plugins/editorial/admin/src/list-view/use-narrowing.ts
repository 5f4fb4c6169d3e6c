import { deepEncodeQueryValues, useQueryParams, withEncodedUserParams } from '@strapi/strapi/admin';
import { type Filters, type Narrowing, narrowingIn, withNarrowing } from './conditions';

/** The narrowing in the address of the list; a new one starts on the first page, as Strapi's own filters do. */
export function useNarrowing(): [Narrowing, (narrowing: Narrowing) => void] {
  const [{ query }, setQuery] = useQueryParams<{ filters?: Filters }>();
  const filters = query.filters ?? {};
  const setNarrowing = (narrowing: Narrowing) => {
    const next = { filters: deepEncodeQueryValues(withNarrowing(filters, narrowing)), page: 1 };
    setQuery(withEncodedUserParams(query, next), 'push', true);
  };
  return [narrowingIn(filters), setNarrowing];
}
