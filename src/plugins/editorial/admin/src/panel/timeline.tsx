import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { EventView, ReasonCode } from '../../../contracts/workflow';
import type { DocumentRef } from '../api';
import { CompareLink } from '../compare/compare-link';
import { workflowApi } from '../steps/workflow-api';
import { useMessages } from '../messages';
import { FoldingSection } from './folding-section';
import { Reason } from '../steps/reason';
import { SectionNote } from './section';
import { useParticulars } from './use-particulars';

const SHORT = 4;

interface TimelineProps {
  readonly document: DocumentRef;
  readonly reasonCodes: readonly ReasonCode[];
}

/** What happened to the document, newest first, with the reasons given. */
export function Timeline({ document, reasonCodes }: TimelineProps) {
  const message = useMessages();
  const [isWhole, setIsWhole] = useState(false);
  const { data: events = [], isError, isLoading } = workflowApi.useEventsQuery(document);
  const shown = isWhole ? events : events.slice(0, SHORT);
  return (
    <FoldingSection
      name="history"
      title={message('editorial.timeline.title', { count: events.length })}
      aside={<CompareLink document={document} />}
    >
      {isError ? <SectionNote>{message('editorial.timeline.failed')}</SectionNote> : null}
      {events.length === 0 && !isError && !isLoading ? (
        <SectionNote>{message('editorial.timeline.none')}</SectionNote>
      ) : null}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {shown.map((event) => (
          <Event key={event.seq} event={event} reasonCodes={reasonCodes} />
        ))}
      </Flex>
      {events.length > SHORT ? (
        <TextButton onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? message('editorial.timeline.fewer') : message('editorial.timeline.all', { count: events.length })}
        </TextButton>
      ) : null}
    </FoldingSection>
  );
}

interface EventProps {
  readonly event: EventView;
  readonly reasonCodes: readonly ReasonCode[];
}

function Event({ event, reasonCodes }: EventProps) {
  const { formatMessage } = useIntl();
  const particulars = useParticulars(event, reasonCodes);
  const did = formatMessage({ id: `editorial.event.${event.step}`, defaultMessage: event.step });
  return (
    <Box tag="li">
      <Typography variant="pi" textColor="neutral800">
        <Typography tag="span" variant="pi" fontWeight="bold">
          {event.actor}
        </Typography>{' '}
        {did}
      </Typography>
      <Typography tag="div" variant="pi" textColor="neutral600">
        <RelativeTime timestamp={new Date(event.at)} />
      </Typography>
      {particulars.map((line) => (
        <Typography key={line} tag="div" variant="pi" textColor="neutral700">
          {line}
        </Typography>
      ))}
      {event.reason ? <Reason>{event.reason}</Reason> : null}
    </Box>
  );
}
