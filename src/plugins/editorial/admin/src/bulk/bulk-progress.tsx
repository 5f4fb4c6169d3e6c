import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Outcome } from '../../../contracts/lists';
import { useMessages } from '../messages';
import type { BulkStep } from './steps';

interface BulkProgressProps {
  readonly step: BulkStep;
  /** How many the step can be taken on, and how many were selected. */
  readonly ready: number;
  readonly of: number;
  readonly outcomes: readonly Outcome[] | undefined;
}

/** What will be done; then how far it is; then how it went. */
export function BulkProgress({ step, ready, of, outcomes }: BulkProgressProps) {
  const message = useMessages();
  const summary = useSummary({ ready, of, outcomes });
  const percent = ready > 0 ? (100 * (outcomes?.length ?? 0)) / ready : 0;
  const isRunning = outcomes !== undefined && outcomes.length < ready;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography role="status" textColor="neutral800">
        {summary}
      </Typography>
      {step === 'approve' && !outcomes && ready > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {message('editorial.bulk.as-shown')}
        </Typography>
      ) : null}
      {isRunning ? (
        <Bar
          value={percent}
          aria-valuenow={Math.round(percent)}
          aria-valuetext={summary}
          aria-label={message(`editorial.step.${step}`)}
        />
      ) : null}
    </Flex>
  );
}

function useSummary({ ready, of, outcomes }: Omit<BulkProgressProps, 'step'>): string {
  const message = useMessages();
  if (ready === 0) return message('editorial.bulk.none');
  if (!outcomes) return message('editorial.bulk.will', { ready, of });
  if (outcomes.length < ready) return message('editorial.bulk.running', { done: outcomes.length, ready });
  const taken = outcomes.filter(({ result }) => result === 'taken').length;
  return message('editorial.bulk.did', { taken, left: of - taken });
}

/** The design system's own is made for dark ground, and does not tell assistive technology how far it is. */
const Bar = styled(ProgressBar)`
  width: 100%;
  background: ${({ theme }) => theme.colors.neutral200};

  & > div {
    background: ${({ theme }) => theme.colors.primary600};
  }
`;
