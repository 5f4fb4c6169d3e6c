import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/content-manager/strapi-admin';
import { Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { type ReactNode, useId, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../messages';
import { AddPerson } from './add-person';
import { CreditsHeading } from './credits-heading';
import { CreditRows } from './credit-rows';
import type { CreditField, CreditsAttribute } from './own-credits-field';
import { useCreditEdits } from './use-credit-edits';
import { useCredited } from './use-credited';
import { useFieldRights } from './use-field-rights';

/** The content manager gives a field of its own all of these; by its types it gives nothing. */
interface CreditsInputProps {
  readonly name?: string;
  readonly attribute?: CreditsAttribute;
  readonly disabled?: boolean;
  readonly hint?: ReactNode;
  readonly label?: string;
  readonly labelAction?: ReactNode;
  readonly required?: boolean;
}

/** Who is credited, a row for each, with a box below that adds people: in the place of Strapi's list of components. */
export function CreditsInput({ name = '', attribute, disabled = false, ...shown }: CreditsInputProps) {
  const [labelId, keysId] = [useId(), useId()];
  const list = useRef<HTMLOListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const field = name.split('.')[0] ?? '';
  const { fields, mayEdit } = useCreditFields(field, attribute);
  const creditedIn = useCredited();
  const { roles, usualRole } = rolesIn(attribute?.credit ?? []);
  const edits = useCreditEdits(field, { roles, usualRole, list, search, creditedIn });
  const label = useFieldLabel(field, shown.label);
  const count = edits.values.length;
  return (
    <Flex role="group" aria-labelledby={labelId} direction="column" alignItems="stretch" gap={2}>
      <CreditsHeading
        {...{ label, count }}
        id={labelId}
        required={shown.required ?? false}
        labelAction={shown.labelAction}
      />
      <CreditRows ref={list} {...{ field, label, fields, roles, edits, creditedIn, mayEdit, disabled, keysId }} />
      <Said field={field} edits={edits} keysId={keysId} hint={shown.hint} />
      {disabled ? null : <AddPerson ref={search} mayEdit={mayEdit} onWho={edits.add} onLine={edits.addLine} />}
    </Flex>
  );
}

interface SaidProps {
  readonly field: string;
  readonly edits: ReturnType<typeof useCreditEdits>;
  readonly keysId: string;
  readonly hint: ReactNode;
}

/** What there is to say of the whole list, to the eye and to the ear. */
function Said({ field, edits, keysId, hint }: SaidProps) {
  const message = useMessages();
  return (
    <>
      {edits.values.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {message('editorial.credits.none')}
        </Typography>
      ) : null}
      <Field.Root name={field} error={edits.error} hint={hint}>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <VisuallyHidden id={keysId}>{message('editorial.credits.keys')}</VisuallyHidden>
      <VisuallyHidden role="status" aria-live="polite">
        {edits.said}
      </VisuallyHidden>
    </>
  );
}

function useCreditFields(field: string, attribute: CreditsAttribute | undefined) {
  const rights = useFieldRights();
  return {
    fields: (attribute?.credit ?? []).filter((of) => rights.mayRead(`${field}.${of.name}`)),
    mayEdit: (of: string) => rights.mayEdit(`${field}.${of}`),
  };
}

function rolesIn(fields: readonly CreditField[]) {
  const { enum: roles = [], default: usual } = fields.find(({ name }) => name === 'role')?.attribute ?? {};
  return { roles, usualRole: roles.find((role) => role === usual) ?? roles[0] ?? '' };
}

/** The content manager has translated the label of a field by another name. */
function useFieldLabel(field: string, label = field): string {
  const { model } = useContentManagerContext();
  const { formatMessage } = useIntl();
  return formatMessage({ id: `content-manager.content-types.${model}.${field}`, defaultMessage: label });
}
