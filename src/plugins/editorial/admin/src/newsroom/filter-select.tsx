import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface FilterSelectProps {
  readonly label: string;
  /** What it says where nothing is chosen. */
  readonly placeholder: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function FilterSelect({ label, placeholder, options, value, onChange }: FilterSelectProps) {
  return (
    <Box width="17rem">
      <SingleSelect
        size="S"
        aria-label={label}
        placeholder={placeholder}
        value={value ?? ''}
        onClear={() => onChange(undefined)}
        onChange={(chosen) => onChange(String(chosen))}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}
