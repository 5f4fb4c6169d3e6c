import { Box, Button, Checkbox, Flex, Grid, LinkButton, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { EVENT_NAMES } from '../../../domain/workflow/announcements';
import { useMessages } from '../messages';
import { settingsApi, type Webhook } from './settings-api';

/** Strapi's own page of a webhook lists its own events alone; those of the workflow are chosen here. */
export function WebhooksPage() {
  const message = useMessages();
  const { data: webhooks, isLoading, isError } = settingsApi.useWebhooksQuery();
  if (isLoading) return <Page.Loading />;
  if (isError || !webhooks) return <Page.Error />;
  return (
    <Page.Main>
      <Page.Title>{message('editorial.settings.webhooks')}</Page.Title>
      <Layouts.Header
        title={message('editorial.settings.webhooks')}
        subtitle={message('editorial.settings.webhooks.explained')}
        primaryAction={
          <LinkButton tag={NavLink} to="/settings/webhooks/create" variant="secondary">
            {message('editorial.settings.webhooks.new')}
          </LinkButton>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {webhooks.length === 0 ? <Typography>{message('editorial.settings.webhooks.none')}</Typography> : null}
          {webhooks.map((webhook) => (
            <EventsOf key={webhook.id} webhook={webhook} />
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function EventsOf({ webhook }: { readonly webhook: Webhook }) {
  const message = useMessages();
  const { events, isChanged, toggle } = useEvents(webhook);
  const { save, isSaving } = useSave();
  return (
    <Box tag="section" aria-label={webhook.name} background="neutral0" padding={6} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" gap={4}>
          <Box>
            <Typography tag="h2" variant="delta">
              {webhook.name}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {webhook.url}
            </Typography>
          </Box>
          <Button disabled={!isChanged} loading={isSaving} onClick={() => void save({ ...webhook, events })}>
            {message('editorial.settings.webhooks.save')}
          </Button>
        </Flex>
        <Grid.Root gap={2}>
          {EVENT_NAMES.map((name) => (
            <Grid.Item key={name} col={4} s={6} xs={12}>
              <Checkbox checked={events.includes(name)} onCheckedChange={() => toggle(name)}>
                {name}
              </Checkbox>
            </Grid.Item>
          ))}
        </Grid.Root>
      </Flex>
    </Box>
  );
}

function useEvents({ events: saved }: Webhook) {
  const [events, setEvents] = useState(saved);
  const toggle = (name: string) =>
    setEvents((now) => (now.includes(name) ? now.filter((one) => one !== name) : [...now, name]));
  const isChanged = events.length !== saved.length || events.some((name) => !saved.includes(name));
  return { events, isChanged, toggle };
}

function useSave() {
  const message = useMessages();
  const { toggleNotification } = useNotification();
  const [saveWebhook, { isLoading: isSaving }] = settingsApi.useSaveWebhookMutation();
  const save = async (webhook: Webhook) => {
    const hasFailed = 'error' in (await saveWebhook(webhook));
    const said = hasFailed ? 'editorial.settings.webhooks.failed' : 'editorial.settings.webhooks.saved';
    toggleNotification({ type: hasFailed ? 'danger' : 'success', message: message(said) });
  };
  return { save, isSaving };
}
