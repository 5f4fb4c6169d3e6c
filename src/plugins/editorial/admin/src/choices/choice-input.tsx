import { InputRenderer } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

/** The content manager gives a field of its own all of these; by its types it gives nothing. */
interface ChoiceInputProps {
  readonly name?: string;
  readonly attribute?: { readonly enum: readonly string[] };
  readonly disabled?: boolean;
  readonly hint?: ReactNode;
  readonly label?: ReactNode;
  readonly labelAction?: ReactNode;
  readonly placeholder?: string;
  readonly required?: boolean;
}

/** Strapi's own select, with the choices in words: it shows them as they are stored. */
export function ChoiceInput({
  name,
  attribute,
  disabled,
  hint,
  label,
  labelAction,
  placeholder,
  required,
}: ChoiceInputProps) {
  const { formatMessage } = useIntl();
  if (name === undefined || attribute === undefined) return null;
  const field = name.split('.').at(-1) ?? '';
  const options = attribute.enum.map((value) => {
    const words = { id: `editorial.choice.${field}.${value}`, defaultMessage: value };
    return { value, label: formatMessage(words) };
  });
  const shown = { name, disabled, hint, label, labelAction, placeholder, required };
  return <InputRenderer {...shown} type="enumeration" options={options} />;
}
