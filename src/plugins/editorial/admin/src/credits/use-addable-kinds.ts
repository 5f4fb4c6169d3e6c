import { useMemo } from 'react';
import { AUTHOR } from '../authors/author-permission';
import { type Right, useMay } from '../use-may';
import type { SuggestionKind } from './suggestions';

const CREATE: Right = { action: 'plugin::content-manager.explorer.create', subject: AUTHOR };

/** What the person may add to the credits: profiles, bare names, whole bylines, profiles made on the way. */
export function useAddableKinds(mayEdit: (field: string) => boolean): ReadonlySet<SuggestionKind> {
  const mayCreate = useMay(CREATE);
  const [mayLink, mayName] = [mayEdit('author'), mayEdit('name')];
  const mayMake = mayLink && mayCreate;
  return useMemo(() => {
    const all = [mayLink && 'person', mayLink && mayName && 'line', mayName && 'name', mayMake && 'profile'] as const;
    return new Set(all.filter((kind) => kind !== false));
  }, [mayLink, mayName, mayMake]);
}
