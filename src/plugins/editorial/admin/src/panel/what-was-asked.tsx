import { Typography } from '@strapi/design-system';
import type { EventView, WorkflowStatus } from '../../../contracts/workflow';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { Reason } from '../steps/reason';
import { Section } from './section';
import { useParticulars } from './use-particulars';
import { workflowApi } from '../steps/workflow-api';

interface WhatWasAskedProps {
  readonly document: DocumentRef;
  readonly status: WorkflowStatus;
}

/** Why the text came back, next to what can be done about it and not in the history alone. */
export function WhatWasAsked({ document, status }: WhatWasAskedProps) {
  const { data: events = [] } = workflowApi.useEventsQuery(document);
  const asked = events.find(({ step }) => step === 'request_changes');
  return status.stage === 'changes_requested' && asked ? <Asked event={asked} status={status} /> : null;
}

function Asked({ event, status }: { readonly event: EventView; readonly status: WorkflowStatus }) {
  const message = useMessages();
  const particulars = useParticulars(event, status.reasonCodes);
  return (
    <Section title={message('editorial.asked.title', { name: event.actor })}>
      {particulars.map((line) => (
        <Typography key={line} variant="pi" textColor="neutral700">
          {line}
        </Typography>
      ))}
      {event.reason ? <Reason>{event.reason}</Reason> : null}
    </Section>
  );
}
