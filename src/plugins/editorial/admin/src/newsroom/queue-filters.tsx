import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { SearchInput } from '@strapi/strapi/admin';
import { STAGES } from '../../../domain/workflow/stages';
import { workflowApi } from '../panel/workflow-api';
import { useMessages } from '../messages';
import type { Asked } from './use-asked';

export function QueueFilters({ asked }: { readonly asked: Asked }) {
  const message = useMessages();
  const { data: types = [] } = workflowApi.useGovernedQuery();
  return (
    <Flex gap={2} paddingBottom={4} wrap="wrap" alignItems="center">
      <SearchInput label={message('editorial.newsroom.search')} placeholder={message('editorial.newsroom.search')} />
      <SingleSelect
        size="S"
        aria-label={message('editorial.newsroom.type')}
        placeholder={message('editorial.newsroom.type.any')}
        value={asked.query.types ?? ''}
        onClear={() => asked.ask({ type: undefined })}
        onChange={(type) => asked.ask({ type: String(type) })}
      >
        {types.map(({ plural }) => (
          <SingleSelectOption key={plural} value={plural}>
            {plural}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <SingleSelect
        size="S"
        aria-label={message('editorial.list.stage')}
        placeholder={message('editorial.newsroom.stage.any')}
        value={asked.stage ?? ''}
        onClear={() => asked.ask({ stage: undefined })}
        onChange={(stage) => asked.ask({ stage: String(stage) })}
      >
        {STAGES.map((stage) => (
          <SingleSelectOption key={stage} value={stage}>
            {message(`editorial.stage.${stage}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Flex>
  );
}
