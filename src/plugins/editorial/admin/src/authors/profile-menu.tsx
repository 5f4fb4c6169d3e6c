import { Box, MenuItem, SimpleMenu } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Anonymised } from '../../../contracts/author-answers';
import { useMessages } from '../messages';
import { AnonymiseDialog } from './anonymise-dialog';
import { authorApi } from './author-api';
import { ReassignDialog } from './reassign-dialog';
import { RenameDialog } from './rename-dialog';
import { StillNamed } from './still-named';
import { usePersonExport } from './use-person-export';

export interface Profile {
  readonly documentId: string;
  readonly name: string;
  readonly slug: string;
}

export interface LifeProps {
  readonly profile: Profile;
  readonly onClose: () => void;
}

const CHOICES = ['reassign', 'rename', 'hide', 'erase'] as const;
type Chosen = (typeof CHOICES)[number];

/** What is done to a profile once in its life, each after a dialog that says what it does. */
export function ProfileMenu({ profile }: { readonly profile: Profile }) {
  const message = useMessages();
  const [chosen, setChosen] = useState<Chosen>();
  const exportPerson = usePersonExport(profile.documentId, profile.slug);
  return (
    <Box>
      <SimpleMenu label={message('editorial.author.manage')} variant="tertiary" fullWidth>
        {CHOICES.map((choice) => (
          <MenuItem
            key={choice}
            variant={choice === 'hide' || choice === 'erase' ? 'danger' : 'default'}
            onSelect={() => setChosen(choice)}
          >
            {message(`editorial.author.${choice}`)}
          </MenuItem>
        ))}
        <MenuItem onSelect={() => void exportPerson()}>{message('editorial.author.export')}</MenuItem>
      </SimpleMenu>
      {chosen ? <ChosenDialog chosen={chosen} profile={profile} onClose={() => setChosen(undefined)} /> : null}
    </Box>
  );
}

function ChosenDialog({ chosen, ...life }: LifeProps & { readonly chosen: Chosen }) {
  const [gone, setGone] = useState<Anonymised>();
  const leave = useLeave();
  if (gone) return <StillNamed outcome={gone} onClose={() => void leave()} />;
  if (chosen === 'reassign') return <ReassignDialog {...life} />;
  if (chosen === 'rename') return <RenameDialog {...life} />;
  return <AnonymiseDialog mode={chosen} {...life} onDone={setGone} />;
}

/** Away from the page of a profile that may be gone; only then is everything read anew. */
function useLeave(): () => Promise<void> {
  const navigate = useNavigate();
  const [profileLeft] = authorApi.useProfileLeftMutation();
  return async () => {
    navigate('/content-manager/collection-types/plugin::editorial.author');
    await profileLeft();
  };
}
