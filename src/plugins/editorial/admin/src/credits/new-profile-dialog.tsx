import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { CreditedPerson } from '../../../contracts/bylines';
import { AUTHOR_KINDS, type AuthorKind } from '../../../domain/byline/credits';
import { LifeDialog } from '../authors/life-dialog';
import { useMessages } from '../messages';
import { useExplanation } from '../steps/use-explanation';
import { creditsApi } from './credits-api';

interface NewProfileDialogProps {
  /** As it was typed. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onMade: (person: CreditedPerson) => void;
}

const LABELS = 'content-manager.content-types.plugin::editorial.author';

/** As much of a profile as a credit needs; the rest is written in the profile, which goes out with the article. */
export function NewProfileDialog({ name: typed, onClose, onMade }: NewProfileDialogProps) {
  const message = useMessages();
  const { formatMessage } = useIntl();
  const explain = useExplanation();
  const { toggleNotification } = useNotification();
  const [name, setName] = useState(typed);
  const [jobTitle, setJobTitle] = useState('');
  const [kind, setKind] = useState<AuthorKind>('person');
  const [make, { isLoading }] = creditsApi.useMakeProfileMutation();

  const confirm = async () => {
    const made = await make({ name: name.trim(), kind, jobTitle: jobTitle.trim() || null });
    if ('error' in made) toggleNotification(explain(made.error));
    else onMade(made.data);
  };
  return (
    <LifeDialog
      title={message('editorial.credits.new-profile')}
      confirm={message('editorial.credits.make-profile')}
      isBusy={isLoading}
      isHeld={name.trim() === ''}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Field.Root required>
        <Field.Label>{formatMessage({ id: `${LABELS}.name`, defaultMessage: 'Name' })}</Field.Label>
        <TextInput value={name} maxLength={250} onChange={(event) => setName(event.target.value)} />
      </Field.Root>
      <Field.Root>
        <Field.Label>{formatMessage({ id: `${LABELS}.jobTitle`, defaultMessage: 'Job title' })}</Field.Label>
        <TextInput value={jobTitle} maxLength={250} onChange={(event) => setJobTitle(event.target.value)} />
      </Field.Root>
      <Field.Root>
        <Field.Label>{formatMessage({ id: `${LABELS}.kind`, defaultMessage: 'Kind' })}</Field.Label>
        <SingleSelect value={kind} onChange={(chosen) => setKind(AUTHOR_KINDS.find((one) => one === chosen) ?? kind)}>
          {AUTHOR_KINDS.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {formatMessage({ id: `editorial.choice.kind.${one}`, defaultMessage: one })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </LifeDialog>
  );
}
