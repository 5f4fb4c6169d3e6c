import { Box, Divider, Flex, Loader } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useId, useRef } from 'react';
import { styled } from 'styled-components';
import type { WorkflowStatus } from '../../../contracts/workflow';
import type { DocumentRef, StatusOf } from '../api';
import { Checklist } from '../checklist/checklist';
import { Comments } from '../comments/comments';
import { SaveConflict } from '../conflict/save-conflict';
import { useMessages } from '../messages';
import { PlanSection } from '../plan/plan-section';
import { PresenceLine } from '../presence/presence-line';
import { PreviewLinks } from '../previews/preview-links';
import { Approvals } from './approvals';
import { choiceOf } from '../steps/choices';
import { NextSteps } from '../steps/next-steps';
import { Previews } from '../bylines/previews';
import { GoingAlong } from './going-along';
import { Standing } from './standing';
import { Timeline } from './timeline';
import { useFirstReading } from './use-first-reading';
import { usePublishShortcut } from '../steps/use-publish-shortcut';
import { useSteps } from '../steps/use-steps';
import { WaitingFor } from './waiting-for';
import { waitsFor } from './waits-for';
import { WhatWasAsked } from './what-was-asked';

interface WorkflowProps {
  readonly document: StatusOf;
  readonly status: WorkflowStatus;
  readonly isRefreshing: boolean;
  readonly isOfPublishedTab: boolean;
}

export function Workflow({ document, status, isRefreshing, isOfPublishedTab }: WorkflowProps) {
  const message = useMessages();
  const waitingId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const isModified = useForm('Workflow', (form) => form.modified);
  const isSaving = useForm('Workflow', (form) => form.isSubmitting);
  const { perform, isPerforming } = useSteps(document, status);

  const isBusy = isPerforming || isRefreshing || isSaving;
  const waiting = waitsFor({ status, isModified, isOfPublishedTab });
  const isHeld = waiting.length > 0;
  usePublishShortcut({
    panel,
    status,
    isHeld: isHeld || isBusy,
    onPublish: (offer) => void perform(choiceOf(offer, status)),
  });

  const focusPanel = () => panel.current?.focus({ preventScroll: true });
  const { uid, plural, documentId, isSingleType } = document;
  const saved = { uid, plural, documentId, isSingleType, locale: status.locale };
  return (
    <Sections
      ref={panel}
      tabIndex={-1}
      role="group"
      aria-label={message('editorial.panel.title')}
      aria-describedby={isHeld ? waitingId : undefined}
    >
      <Standing status={status} />
      {isHeld ? <WaitingFor id={waitingId} reasons={waiting} /> : null}
      <NextSteps status={status} isHeld={isHeld} isBusy={isBusy} onChoice={perform} onFocusLost={focusPanel} />
      <GoingAlong companions={status.companions} />
      <Approvals status={status} />
      <BelowTheSteps document={saved} status={status} isHeld={isHeld || isBusy} />
      <SaveConflict document={document} />
    </Sections>
  );
}

interface BelowTheStepsProps {
  readonly document: DocumentRef;
  readonly status: WorkflowStatus;
  readonly isHeld: boolean;
}

/** Appears as a whole, in the room that is kept for it: nothing moves under the hand of whoever reads on. */
function BelowTheSteps({ document, status, isHeld }: BelowTheStepsProps) {
  const message = useMessages();
  const isRead = useFirstReading(document);
  return (
    <Box minHeight="40rem">
      {isRead ? null : <Loader small>{message('editorial.panel.loading')}</Loader>}
      <Box hidden={!isRead}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <WhatWasAsked document={document} status={status} />
          <PresenceLine document={document} />
          <Checklist document={document} status={status} isHeld={isHeld} />
          <PlanSection document={document} status={status} isHeld={isHeld} />
          <Previews uid={document.uid} documentId={document.documentId} locale={status.locale} />
          <PreviewLinks document={document} />
          <Divider width="100%" />
          <Comments document={document} />
          <Divider width="100%" />
          <Timeline document={document} reasonCodes={status.reasonCodes} />
        </Flex>
      </Box>
    </Box>
  );
}

const Sections = styled(Flex).attrs({ direction: 'column', alignItems: 'stretch', gap: 4, width: '100%' })`
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
`;
