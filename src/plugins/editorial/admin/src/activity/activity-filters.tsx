import { Box, Flex, MultiSelect, MultiSelectOption, TextButton, TextInput, Typography } from '@strapi/design-system';
import type { ChangeEvent, ReactNode } from 'react';
import { styled } from 'styled-components';
import { AUTOMATIC } from '../../../domain/workflow/automatic';
import { STEP_NAMES } from '../../../domain/workflow/transitions';
import { useMessages } from '../messages';
import { FilterSelect } from '../newsroom/filter-select';
import { newsroomApi } from '../newsroom/newsroom-api';
import { workflowApi } from '../steps/workflow-api';
import type { AskedActivity } from './use-activity-address';

interface ActivityFiltersProps {
  readonly asked: AskedActivity;
  readonly aside: ReactNode;
}

export function ActivityFilters({ asked, aside }: ActivityFiltersProps) {
  const message = useMessages();
  const { data: types = [] } = workflowApi.useGovernedQuery();
  const { data: { people = [] } = {} } = newsroomApi.useQueueChoicesQuery();
  const { address, ask } = asked;
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <FilterSelect
        label={message('editorial.newsroom.filter.type')}
        placeholder={message('editorial.newsroom.filter.type.any')}
        options={types.map(({ plural }) => ({ value: plural, label: plural }))}
        value={address.type}
        onChange={(type) => ask({ type })}
      />
      <FilterSelect
        label={message('editorial.activity.person')}
        placeholder={message('editorial.activity.person.any')}
        options={people.map(({ account, name }) => ({ value: account, label: name }))}
        value={address.person}
        onChange={(person) => ask({ person })}
      />
      <Kinds value={address.kind} onChange={(kind) => ask({ kind })} />
      <Day label={message('editorial.activity.from')} value={address.from} onChange={(from) => ask({ from })} />
      <Day label={message('editorial.activity.to')} value={address.to} onChange={(to) => ask({ to })} />
      {asked.isNarrowed ? <TextButton onClick={asked.clear}>{message('editorial.filter.clear')}</TextButton> : null}
      <Box marginLeft="auto">{aside}</Box>
    </Flex>
  );
}

interface FieldProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Kinds({ value = '', onChange }: FieldProps) {
  const message = useMessages();
  return (
    <Box width="17rem">
      <MultiSelect
        size="S"
        aria-label={message('editorial.activity.kind')}
        placeholder={message('editorial.activity.kind.any')}
        value={value.split(',').filter(Boolean)}
        onClear={() => onChange(undefined)}
        onChange={(kinds: string[]) => onChange(kinds.join(',') || undefined)}
      >
        {[...STEP_NAMES, ...AUTOMATIC].map((kind) => (
          <MultiSelectOption key={kind} value={kind}>
            {message(`editorial.event.${kind}`)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Box>
  );
}

/** The browser's own field for a day, empty for any. */
function Day({ label, value = '', onChange }: FieldProps & { readonly label: string }) {
  return (
    <Flex tag="label" gap={2} alignItems="center" paddingLeft={2}>
      <Typography variant="pi" textColor="neutral700">
        {label}
      </Typography>
      <Box width="16rem">
        <DayInput
          type="date"
          size="S"
          aria-label={label}
          value={value}
          onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value || undefined)}
        />
      </Box>
    </Flex>
  );
}

const DayInput = styled(TextInput)`
  color-scheme: ${({ theme }) => theme.colorScheme};
`;
