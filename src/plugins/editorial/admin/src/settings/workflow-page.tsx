import { Box, Flex, Tabs, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { RulesOfType } from '../../../contracts/settings';
import { useMessages } from '../messages';
import { WorkflowDiagram } from './diagram';
import { policyWords } from './policy-words';
import { settingsApi } from './settings-api';
import { StepsTable } from './steps-table';

/** How texts go from draft to reader, and who takes them there; changed in the configuration and in the roles. */
export function WorkflowPage() {
  const message = useMessages();
  const { data: types, isLoading, isError } = settingsApi.useRulesQuery();
  if (isLoading) return <Page.Loading />;
  const [first] = types ?? [];
  if (isError || !types || !first) return <Page.Error />;
  return (
    <Page.Main>
      <Page.Title>{message('editorial.settings.workflow')}</Page.Title>
      <Layouts.Header
        title={message('editorial.settings.workflow')}
        subtitle={message('editorial.settings.explained')}
      />
      <Layouts.Content>
        <Tabs.Root defaultValue={first.uid}>
          <Tabs.List aria-label={message('editorial.settings.types')}>
            {types.map(({ uid, name }) => (
              <Tabs.Trigger key={uid} value={uid}>
                {name}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {types.map((type) => (
            <Tabs.Content key={type.uid} value={type.uid}>
              <Rules type={type} />
            </Tabs.Content>
          ))}
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}

function Rules({ type }: { readonly type: RulesOfType }) {
  const message = useMessages();
  return (
    <Flex direction="column" alignItems="stretch" gap={6} background="neutral0" padding={6} shadow="tableShadow">
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {policyWords(type, message).map((words) => (
          <Typography key={words} tag="li">
            {words}
          </Typography>
        ))}
      </Flex>
      <WorkflowDiagram steps={type.steps} />
      <Box>
        <StepsTable type={type} />
      </Box>
    </Flex>
  );
}
