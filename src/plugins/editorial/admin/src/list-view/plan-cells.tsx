import { Typography } from '@strapi/design-system';
import type { PlanView } from '../../../contracts/planning';
import { stageApi } from './stage-api';
import { useGovernedType } from '../governed/governed-types';
import { DueMark, namesOf } from '../plan/due-mark';

export interface PlanCellProps {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

export function AssigneesCell(props: PlanCellProps) {
  const plan = usePlanOf(props);
  return <Typography textColor="neutral800">{(plan && namesOf(plan)) || '–'}</Typography>;
}

export function DueCell(props: PlanCellProps) {
  const plan = usePlanOf(props);
  return plan?.dueAt ? <DueMark plan={plan} /> : <Typography textColor="neutral600">–</Typography>;
}

/** From the same request as the stage of the row. */
function usePlanOf({ uid, ...row }: PlanCellProps): PlanView | undefined {
  const type = useGovernedType(uid);
  const document = { uid, plural: type?.plural ?? '', isSingleType: false, ...row };
  return stageApi.useStageQuery(document, { skip: !type }).data?.plan;
}
