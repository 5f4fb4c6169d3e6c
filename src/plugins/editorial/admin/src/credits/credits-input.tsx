import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/content-manager/strapi-admin';
import { Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { type ReactNode, useId, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../messages';
import { AddPerson } from './add-person';
import { CreditsHeading } from './credits-heading';
import { CreditRow, keyOf } from './credit-row';
import type { CreditField, CreditsAttribute } from './own-credits-field';
import { SortableRows } from './sortable-rows';
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
  const message = useMessages();
  const [labelId, keysId] = [useId(), useId()];
  const list = useRef<HTMLOListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const field = name.split('.')[0] ?? '';
  const fields = attribute?.credit ?? [];
  const rights = useFieldRights();
  const mayEdit = (of: string) => rights.mayEdit(`${field}.${of}`);
  const creditedIn = useCredited();
  const { roles, usualRole } = rolesIn(fields);
  const edits = useCreditEdits(field, { roles, usualRole, list, search, creditedIn });
  const { values } = edits;
  const label = useFieldLabel(field, shown.label);
  return (
    <Flex role="group" aria-labelledby={labelId} direction="column" alignItems="stretch" gap={2}>
      <CreditsHeading
        id={labelId}
        label={label}
        count={values.length}
        required={shown.required ?? false}
        labelAction={shown.labelAction}
      />
      <VisuallyHidden id={keysId}>{message('editorial.credits.keys')}</VisuallyHidden>
      <SortableRows keys={values.map(keyOf)} onMove={edits.move}>
        <ol ref={list} aria-label={label}>
          {values.map((value, index) => (
            <CreditRow
              key={keyOf(value)}
              path={`${field}.${index}`}
              value={value}
              credited={creditedIn(value)}
              fields={fields.filter((of) => rights.mayRead(`${field}.${of.name}`))}
              roles={roles}
              mayEdit={mayEdit}
              disabled={disabled}
              keysId={keysId}
              onMove={(by) => edits.move(index, index + by)}
              onRemove={() => edits.remove(index)}
              onRole={(role) => edits.setRole(index, role)}
              onSomebodyElse={(suggestion) => edits.putInPlace(index, suggestion)}
            />
          ))}
        </ol>
      </SortableRows>
      {values.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {message('editorial.credits.none')}
        </Typography>
      ) : null}
      <Field.Root name={field} error={edits.error} hint={shown.hint}>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      {disabled ? null : <AddPerson ref={search} mayEdit={mayEdit} onWho={edits.add} onLine={edits.addLine} />}
      <VisuallyHidden role="status" aria-live="polite">
        {edits.said}
      </VisuallyHidden>
    </Flex>
  );
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
