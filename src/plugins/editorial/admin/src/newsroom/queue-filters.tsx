import { Flex, TextButton } from '@strapi/design-system';
import { SearchInput } from '@strapi/strapi/admin';
import { STAGES } from '../../../domain/workflow/stages';
import { workflowApi } from '../steps/workflow-api';
import { type MessageId, useMessages } from '../messages';
import { DUE_WORDS, type Narrowing } from './address';
import { FilterSelect } from './filter-select';
import { newsroomApi } from './newsroom-api';
import type { Asked } from './use-asked';

interface QueueFiltersProps {
  readonly asked: Asked;
  /** Left out where something else says it, such as the columns of the board. */
  readonly without?: readonly Narrowing[];
  /** What a filter is called where it is about more than elsewhere. */
  readonly called?: Partial<Record<Narrowing, MessageId>>;
}

/** Each of them stands in the address; those with nothing to choose from are not shown. */
export function QueueFilters({ asked, without = [], called = {} }: QueueFiltersProps) {
  const message = useMessages();
  const choices = useChoices();
  return (
    <Flex gap={2} paddingBottom={4} wrap="wrap" alignItems="center">
      <SearchInput label={message('editorial.newsroom.search')} placeholder={message('editorial.newsroom.search')} />
      {choices
        .filter(({ name, options }) => options.length > 0 && !without.includes(name))
        .map(({ name, options }) => (
          <FilterSelect
            key={name}
            label={message(called[name] ?? `editorial.newsroom.filter.${name}`)}
            placeholder={message(`editorial.newsroom.filter.${name}.any`)}
            options={options}
            value={asked.address[name]}
            onChange={(value) => asked.ask({ [name]: value })}
          />
        ))}
      {asked.isNarrowed ? <TextButton onClick={asked.clear}>{message('editorial.filter.clear')}</TextButton> : null}
    </Flex>
  );
}

interface Choice {
  readonly name: Narrowing;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function useChoices(): readonly Choice[] {
  const message = useMessages();
  const { data: types = [] } = workflowApi.useGovernedQuery();
  const { data: { people = [], sections = [], locales = [] } = {} } = newsroomApi.useQueueChoicesQuery();
  return [
    { name: 'type', options: types.map(({ plural }) => ({ value: plural, label: plural })) },
    { name: 'section', options: sections.map(({ documentId, name }) => ({ value: documentId, label: name })) },
    {
      name: 'locale',
      options: locales.length > 1 ? locales.map(({ code, name }) => ({ value: code, label: name })) : [],
    },
    { name: 'stage', options: STAGES.map((stage) => ({ value: stage, label: message(`editorial.stage.${stage}`) })) },
    { name: 'assignee', options: people.map(({ account, name }) => ({ value: account, label: name })) },
    {
      name: 'due',
      options: DUE_WORDS.map((word) => ({ value: word, label: message(`editorial.newsroom.filter.due.${word}`) })),
    },
  ];
}
