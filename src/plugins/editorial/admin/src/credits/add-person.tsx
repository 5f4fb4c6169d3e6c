import { useRBAC } from '@strapi/strapi/admin';
import { forwardRef, useMemo, useState } from 'react';
import type { MatchedCredit } from '../../../contracts/bylines';
import { AUTHOR } from '../authors/author-permission';
import { useMessages } from '../messages';
import type { Who } from './credit-value';
import { NewProfileDialog } from './new-profile-dialog';
import { PersonSearch } from './person-search';
import type { Suggestion, SuggestionKind } from './suggestions';

interface AddPersonProps {
  readonly mayEdit: (field: string) => boolean;
  readonly onWho: (who: Who) => void;
  readonly onLine: (credits: readonly MatchedCredit[], line: string) => void;
}

const CREATE = [{ action: 'plugin::content-manager.explorer.create', subject: AUTHOR }];

/** Adds somebody with a profile, a bare name, all of a byline, or somebody whose profile is made on the way. */
export const AddPerson = forwardRef<HTMLInputElement, AddPersonProps>(function AddPerson(
  { mayEdit, onWho, onLine },
  ref,
) {
  const message = useMessages();
  const { allowedActions } = useRBAC({ create: CREATE });
  const [profile, setProfile] = useState<string>();
  const [mayLink, mayName] = [mayEdit('author'), mayEdit('name')];
  const mayMake = mayLink && allowedActions.canCreate === true;
  const kinds = useMemo((): ReadonlySet<SuggestionKind> => {
    const all = [mayLink && 'person', mayLink && mayName && 'line', mayName && 'name', mayMake && 'profile'] as const;
    return new Set(all.filter((kind) => kind !== false));
  }, [mayLink, mayName, mayMake]);

  const take = (suggestion: Suggestion): void => {
    switch (suggestion.kind) {
      case 'line':
        return onLine(suggestion.credits, suggestion.line);
      case 'profile':
        return setProfile(suggestion.name);
      case 'person':
      case 'name':
        return onWho(suggestion);
    }
  };
  return (
    <>
      <PersonSearch
        ref={ref}
        label={message('editorial.credits.add')}
        hint={message('editorial.credits.add-hint')}
        kinds={kinds}
        onTaken={take}
      />
      {profile === undefined ? null : (
        <NewProfileDialog
          name={profile}
          onClose={() => setProfile(undefined)}
          onMade={(person) => {
            setProfile(undefined);
            onWho({ person });
          }}
        />
      )}
    </>
  );
});
