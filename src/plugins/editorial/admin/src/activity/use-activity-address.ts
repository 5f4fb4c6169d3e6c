import { useQueryParams } from '@strapi/strapi/admin';
import type { ActivityAddress } from './narrowing';

const NONE = {
  type: undefined,
  person: undefined,
  kind: undefined,
  from: undefined,
  to: undefined,
  document: undefined,
};

/** What is asked of the activity stands in the address; each change of it begins with the newest page. */
export function useActivityAddress() {
  const [{ query: address }, setQuery] = useQueryParams<ActivityAddress>();
  return {
    address,
    isNarrowed: Object.keys(NONE).some((name) => name in address && name !== 'after'),
    ask: (change: Partial<Record<keyof typeof NONE, string | undefined>>) =>
      setQuery({ ...address, ...change, after: undefined }),
    clear: () => setQuery({ ...address, ...NONE, after: undefined }),
    goOn: (after: string | undefined) => setQuery({ ...address, after }),
  };
}

export type AskedActivity = ReturnType<typeof useActivityAddress>;
