import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ComparisonView, SideView, Skipped } from '../../../contracts/compare';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { Confirm } from '../confirm';
import { useMessages } from '../messages';
import { useExplanation } from '../steps/use-explanation';
import { compareApi } from './compare-api';
import { useFieldLabels } from './labels';
import type { Compared } from './use-compared';

interface RestoreSectionProps {
  readonly compared: Compared;
  readonly comparison: ComparisonView | undefined;
  readonly status: WorkflowStatus;
}

/** Brings the older text that is shown back into the working copy, and says what of it could not come. */
export function RestoreSection({ compared: { document, ask }, comparison, status }: RestoreSectionProps) {
  const message = useMessages();
  const { toggleNotification } = useNotification();
  const explain = useExplanation();
  const [asked, setAsked] = useState<number>();
  const [skipped, setSkipped] = useState<readonly Skipped[]>([]);
  const [restoreRevision, { isLoading }] = compareApi.useRestoreRevisionMutation();
  const revision = olderOf(comparison, status);

  const restore = async () => {
    if (asked === undefined) return;
    const answer = await restoreRevision({ document, revision: asked, textVersion: status.textVersion });
    setAsked(undefined);
    if ('error' in answer) return toggleNotification(explain(answer.error));
    const { isRestored } = answer.data;
    setSkipped(answer.data.skipped);
    const told = message(isRestored ? 'editorial.compare.restored' : 'editorial.compare.not-restored');
    toggleNotification({ type: isRestored ? 'success' : 'warning', message: told });
    if (isRestored) ask({ from: 'live', to: 'working' });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {revision === undefined ? null : (
        <Button variant="secondary" fullWidth onClick={() => setAsked(revision)}>
          {message('editorial.compare.restore')}
        </Button>
      )}
      <LeftOut uid={document.uid} skipped={skipped} />
      {asked === undefined ? null : (
        <Confirm
          title={message('editorial.compare.restore')}
          confirm={message('editorial.compare.restore.confirm')}
          isBusy={isLoading}
          onClose={() => setAsked(undefined)}
          onConfirm={() => void restore()}
        >
          {message('editorial.compare.restore.explained')}
        </Confirm>
      )}
    </Flex>
  );
}

/** The number of the text that is not the working copy: of two older ones, of the one that is told first. */
function olderOf(comparison: ComparisonView | undefined, { digest }: WorkflowStatus): number | undefined {
  const older = (side: SideView | null | undefined) => (side && side.digest !== digest ? side.revision?.id : undefined);
  return older(comparison?.from) ?? older(comparison?.to);
}

function LeftOut({ uid, skipped }: { readonly uid: string; readonly skipped: readonly Skipped[] }) {
  const message = useMessages();
  const labelOf = useFieldLabels(uid);
  if (skipped.length === 0) return null;
  const named = ({ field }: Skipped) => [labelOf(uid, field.split('.')[0] ?? field), ...field.split('.').slice(1)];
  return (
    <Flex direction="column" alignItems="stretch" gap={1} role="status">
      <Typography fontWeight="bold">{message('editorial.compare.skipped-title')}</Typography>
      <ul>
        {skipped.map((one, n) => (
          <Typography key={n} tag="li" variant="pi">
            {message(`editorial.compare.reason.${one.reason}`, {
              field: named(one).join(' › '),
              name: one.name === null ? '' : ` (${one.name})`,
            })}
          </Typography>
        ))}
      </ul>
    </Flex>
  );
}
