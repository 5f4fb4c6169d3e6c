import { forwardRef, useState } from 'react';
import type { MatchedCredit } from '../../../contracts/bylines';
import { useMessages } from '../messages';
import type { Who } from './credit-value';
import { NewProfileDialog } from './new-profile-dialog';
import { PersonSearch } from './person-search';
import type { Suggestion } from './suggestions';
import { useAddableKinds } from './use-addable-kinds';

interface AddPersonProps {
  readonly mayEdit: (field: string) => boolean;
  readonly onWho: (who: Who) => void;
  readonly onLine: (credits: readonly MatchedCredit[], line: string) => void;
}

/** Adds somebody with a profile, a bare name, all of a byline, or somebody whose profile is made on the way. */
export const AddPerson = forwardRef<HTMLInputElement, AddPersonProps>(function AddPerson(
  { mayEdit, onWho, onLine },
  ref,
) {
  const message = useMessages();
  const kinds = useAddableKinds(mayEdit);
  const [profile, setProfile] = useState<string>();
  const close = () => setProfile(undefined);
  const made = (person: Extract<Who, { person: unknown }>['person']) => {
    close();
    onWho({ person });
  };
  const take = (suggestion: Suggestion): void => {
    if (suggestion.kind === 'line') onLine(suggestion.credits, suggestion.line);
    else if (suggestion.kind === 'profile') setProfile(suggestion.name);
    else onWho(suggestion);
  };
  if (kinds.size === 0) return null;
  return (
    <>
      <PersonSearch
        ref={ref}
        label={message('editorial.credits.add')}
        hint={message('editorial.credits.add-hint')}
        kinds={kinds}
        onTaken={take}
      />
      {profile === undefined ? null : <NewProfileDialog name={profile} onClose={close} onMade={made} />}
    </>
  );
});
