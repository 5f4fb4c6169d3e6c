import {
  Box,
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { styled } from 'styled-components';
import { type AccountView, MOST_ASSIGNEES } from '../../../contracts/planning';
import { PRIORITIES, type Priority } from '../../../domain/workflow/plan';
import { useMessages } from '../messages';
import { planApi } from './plan-api';

interface FieldProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

interface PeopleFieldProps extends FieldProps<string[]> {
  readonly plural: string;
  /** Those assigned already, who may no longer be among the people to choose from. */
  readonly known: readonly AccountView[];
}

export function PeopleField({ plural, known, value, onChange }: PeopleFieldProps) {
  const message = useMessages();
  const { data: people = [] } = planApi.usePeopleQuery({ plural });
  const former = known.filter(({ account }) => !people.some((person) => person.account === account));
  return (
    <Box paddingBottom={4}>
      <Field.Root name="assignees">
        <Field.Label>{message('editorial.plan.people')}</Field.Label>
        <MultiSelect
          withTags
          placeholder={message('editorial.plan.nobody')}
          value={value}
          onChange={(chosen: string[]) => onChange(chosen.slice(0, MOST_ASSIGNEES))}
        >
          {[...former, ...people].map(({ account, name }) => (
            <MultiSelectOption key={account} value={account}>
              {name}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      </Field.Root>
    </Box>
  );
}

/** The browser's own field, in the person's own time zone; empty for no date. */
export function DueField({ value, onChange }: FieldProps<string>) {
  const message = useMessages();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <Box paddingBottom={4}>
      <Field.Root name="dueAt" hint={message('editorial.plan.zone', { timeZone })}>
        <Field.Label>{message('editorial.plan.due-at')}</Field.Label>
        <Instant
          type="datetime-local"
          value={value}
          onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
    </Box>
  );
}

export function PriorityField({ value, onChange }: FieldProps<Priority>) {
  const message = useMessages();
  return (
    <Field.Root name="priority">
      <Field.Label>{message('editorial.plan.priority')}</Field.Label>
      <SingleSelect
        value={value}
        onChange={(chosen) => onChange(PRIORITIES.find((priority) => priority === chosen) ?? value)}
      >
        {PRIORITIES.map((priority) => (
          <SingleSelectOption key={priority} value={priority}>
            {message(`editorial.plan.priority.${priority}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

const Instant = styled(TextInput)`
  color-scheme: ${({ theme }) => theme.colorScheme};
`;
