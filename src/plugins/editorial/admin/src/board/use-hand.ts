import type { DragOverEvent, DragStartEvent } from '@dnd-kit/core';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { type Stage, STAGES } from '../../../domain/workflow/stages';
import { useIsSingleType } from '../governed/use-is-single-type';
import { useMessages } from '../messages';
import { useExplanation } from '../steps/use-explanation';
import { boardApi } from './board-api';
import { cardIn } from './card-in';
import { type Landing, landingOn } from './landing';
import type { BoardCard } from './moved';
import { useLandingWords } from './use-landing-words';

export interface Held {
  readonly card: BoardCard;
  /** Absent until the server has said where it may go. */
  readonly status?: WorkflowStatus;
}

/** A card in the hand and the column it is over, and what would come of letting it go there. */
export function useHand(announce: (text: string) => void) {
  const message = useMessages();
  const words = useLandingWords();
  const statusOf = useStanding();
  const [held, setHeld] = useState<Held>();
  const [focusOn, setFocusOn] = useState<string>();
  const asking = useRef<Promise<WorkflowStatus | undefined>>();
  const over = useRef<Stage>();

  const landing = (stage: Stage): Landing | undefined => held?.status && landingOn(stage, held.status);

  function pickUp({ active, activatorEvent }: DragStartEvent): void {
    const card = cardIn(active.data.current);
    if (!card) return;
    over.current = undefined;
    setFocusOn(activatorEvent instanceof KeyboardEvent ? card.id : undefined);
    setHeld({ card });
    announce(message('editorial.board.held', { title: card.title }));
    asking.current = statusOf(card).then((status) => {
      setHeld((now) => (now?.card.id === card.id ? { card, status } : now));
      if (status && over.current) announce(words(landingOn(over.current, status), over.current, card));
      return status;
    });
  }

  function goOver({ over: column }: DragOverEvent): void {
    over.current = STAGES.find((stage) => stage === column?.id);
    const known = over.current && landing(over.current);
    if (held && over.current && known) announce(words(known, over.current, held.card));
  }

  /** Opens the hand, and answers where the card stood when it was picked up. */
  function letGo(): Promise<WorkflowStatus | undefined> {
    setHeld(undefined);
    return asking.current ?? Promise.resolve(undefined);
  }

  return { held, focusOn, landing, pickUp, goOver, letGo };
}

/** Asks where a card stands and what may be done with it; says so where that cannot be told. */
function useStanding() {
  const { toggleNotification } = useNotification();
  const explain = useExplanation();
  const isSingleType = useIsSingleType();
  const [ask] = boardApi.useLazyStandingQuery();
  return async ({ uid, plural, documentId, locale }: BoardCard): Promise<WorkflowStatus | undefined> => {
    const { data, error } = await ask({ uid, plural, documentId, locale, isSingleType: isSingleType(uid) });
    if (error) toggleNotification(explain(error));
    return data;
  };
}
