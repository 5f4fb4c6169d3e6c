import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

interface RoleSelectProps {
  readonly label: string;
  readonly roles: readonly string[];
  readonly value: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (role: string) => void;
}

/** The roles of the house, in the words of the panel's language; one that is no longer a role is still shown. */
export function RoleSelect({ label, roles, value, disabled, onChange }: RoleSelectProps) {
  const words = useRoleWords();
  const known = value === undefined || roles.includes(value) ? roles : [...roles, value];
  return (
    <SingleSelect
      aria-label={label}
      size="S"
      value={value}
      disabled={disabled}
      onChange={(role) => onChange(String(role))}
    >
      {known.map((role) => (
        <SingleSelectOption key={role} value={role}>
          {words(role)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

/** A role that a house added is shown by its name. */
export function useRoleWords(): (role: string) => string {
  const { formatMessage } = useIntl();
  return (role) => formatMessage({ id: `editorial.choice.role.${role}`, defaultMessage: role });
}
