import { Flex, Typography } from '@strapi/design-system';
import type { GovernedType } from '../../../contracts/workflow';
import { stageApi } from './stage-api';
import { useGovernedType } from '../governed/governed-types';
import { LiveMark } from '../stages/live-mark';
import { StageBadge } from '../stages/stage-badge';

interface StageCellProps {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

export function StageCell({ uid, documentId, locale }: StageCellProps) {
  const type = useGovernedType(uid);
  return type ? <StageOf type={type} documentId={documentId} locale={locale} /> : <NoStage />;
}

function StageOf({ type, ...row }: Omit<StageCellProps, 'uid'> & { readonly type: GovernedType }) {
  const { data } = stageApi.useStageQuery({ ...type, ...row, isSingleType: false });
  if (!data) return <NoStage />;
  return (
    <Flex gap={2} alignItems="center">
      <StageBadge stage={data.stage} />
      {data.isLive && data.stage !== 'published' ? <LiveMark /> : null}
    </Flex>
  );
}

function NoStage() {
  return (
    <Typography textColor="neutral600" aria-hidden>
      –
    </Typography>
  );
}
