import { Box, Flex, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import type { ComparisonView } from '../../../contracts/compare';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { useMessages } from '../messages';
import { NextSteps } from '../steps/next-steps';
import { Standing } from '../panel/standing';
import { useSteps } from '../steps/use-steps';
import { compareApi } from './compare-api';
import { RestoreSection } from './restore-section';
import type { Compared } from './use-compared';

interface NextHereProps {
  readonly compared: Compared;
  /** Nothing while it is read anew: no step is taken on a text that is not shown. */
  readonly comparison: ComparisonView | undefined;
}

/** Where the text stands, its next steps, and bringing an older one back. */
export function NextHere({ compared, comparison }: NextHereProps) {
  const { data: status, isFetching } = compareApi.useComparedStatusQuery(compared.document);
  if (!status) return null;
  return (
    <Box tag="aside" background="neutral0" padding={4} hasRadius shadow="tableShadow" flex="0 0 28rem">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Standing status={status} />
        <Steps compared={compared} comparison={comparison} status={status} isFetching={isFetching} />
        <RestoreSection compared={compared} comparison={comparison} status={status} />
      </Flex>
    </Box>
  );
}

interface StepsProps extends NextHereProps {
  readonly status: WorkflowStatus;
  readonly isFetching: boolean;
}

/** Steps are about the working copy: they are there where exactly the text that they would be taken on is shown. */
function Steps({ compared: { document }, comparison, status, isFetching }: StepsProps) {
  const message = useMessages();
  const place = useRef<HTMLDivElement>(null);
  const { perform, isPerforming } = useSteps({ ...document, params: {} }, status);
  const isShown = [comparison?.from, comparison?.to].some((side) => side?.digest === status.digest);
  return (
    <div ref={place} tabIndex={-1}>
      {comparison && !isShown ? (
        <Typography variant="pi" textColor="neutral600">
          {message('editorial.compare.steps-elsewhere')}
        </Typography>
      ) : (
        <NextSteps
          status={status}
          isHeld={!isShown}
          isBusy={isPerforming || isFetching}
          onChoice={perform}
          onFocusLost={() => place.current?.focus()}
        />
      )}
    </div>
  );
}
