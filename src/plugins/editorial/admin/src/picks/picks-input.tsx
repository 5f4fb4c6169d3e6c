import {
  buildValidParams,
  unstable_useContentManagerContext as useContentManagerContext,
} from '@strapi/content-manager/strapi-admin';
import { Field, Flex } from '@strapi/design-system';
import { useField, useQueryParams } from '@strapi/strapi/admin';
import { type ReactNode, useMemo } from 'react';
import { MOST_PICKS, picksIn } from '../../../domain/article/picks';
import { PickedList } from './picked-list';
import { PickSearch } from './pick-search';

/** The content manager gives a field of its own all of these; by its types it gives nothing. */
interface PicksInputProps {
  readonly name?: string;
  readonly disabled?: boolean;
  readonly hint?: ReactNode;
  readonly label?: ReactNode;
  readonly labelAction?: ReactNode;
  readonly required?: boolean;
}

/** Articles to be read next, in their order. */
export function PicksInput({ name, ...shown }: PicksInputProps) {
  return name === undefined ? null : <NamedInput name={name} {...shown} />;
}

interface NamedInputProps extends PicksInputProps {
  readonly name: string;
}

function NamedInput({ name, disabled = false, hint, label, labelAction, required }: NamedInputProps) {
  const { id: documentId } = useContentManagerContext();
  const field = useField<unknown>(name);
  const locale = useLocale();
  const picks = picksIn(field.value);
  const change = (changed: readonly string[]) => field.onChange(name, changed.length > 0 ? changed : null);
  const isOpen = !disabled && picks.length < MOST_PICKS;
  return (
    <Field.Root name={name} id={name} hint={hint} error={field.error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <PickedList picks={picks} locale={locale} isFixed={disabled} onChange={change} />
        {isOpen ? (
          <PickSearch locale={locale} except={[documentId ?? '', ...picks]} onPick={(one) => change([...picks, one])} />
        ) : null}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** Of the text in the form; null for the default language. */
function useLocale(): string | null {
  const [{ query }] = useQueryParams();
  const { locale } = useMemo((): { locale?: unknown } => buildValidParams(query), [query]);
  return typeof locale === 'string' ? locale : null;
}
