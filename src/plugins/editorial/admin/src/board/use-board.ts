import type { DragEndEvent } from '@dnd-kit/core';
import { STAGES } from '../../../domain/workflow/stages';
import { useIsSingleType } from '../governed/use-is-single-type';
import { useMessages } from '../messages';
import { useSaying } from '../newsroom/use-saying';
import { workflowApi } from '../steps/workflow-api';
import { cardIn } from './card-in';
import { landingOn } from './landing';
import type { BoardCard } from './moved';
import { useHand } from './use-hand';
import { useLandingWords } from './use-landing-words';
import { usePending } from './use-pending';

export type Board = ReturnType<typeof useBoard>;

/** A card from hand to column: what is asked before it moves, and all of that in words. */
export function useBoard() {
  const message = useMessages();
  const words = useLandingWords();
  const isSingleType = useIsSingleType();
  const [refresh] = workflowApi.useRefreshMutation();
  const { announcement, announce, refuse } = useSaying();
  const { letGo, ...hand } = useHand(announce);
  const pending = usePending(announce);

  const putBack = () => announce(message('editorial.board.put-back'));

  async function drop({ active, over: column }: DragEndEvent): Promise<void> {
    const card = cardIn(active.data.current);
    const stage = STAGES.find((one) => one === column?.id);
    const standing = letGo();
    if (!card || !stage || stage === card.stage) return putBack();
    const status = await standing;
    if (!status) return;
    if (status.stage !== card.stage) return outdated(card);
    const found = landingOn(stage, status);
    if (found.kind === 'open') return pending.choose({ card, status, choices: found.choices });
    refuse(words(found, stage, card));
  }

  function outdated({ uid, documentId }: BoardCard): void {
    refuse(message('editorial.refused.outdated'));
    void refresh({ uid, documents: [{ uid, documentId, isSingleType: isSingleType(uid) }] });
  }

  function cancel(): void {
    void letGo();
    putBack();
  }

  return { ...hand, ...pending, announcement, drop, cancel };
}
