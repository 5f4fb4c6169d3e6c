import type { DragEndEvent, DragOverEvent, DragStartEvent } from '@dnd-kit/core';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { type Stage, STAGES } from '../../../domain/workflow/stages';
import { useMessages } from '../messages';
import { askOf, type Given } from '../panel/asks';
import type { Choice } from '../panel/choices';
import { useExplanation } from '../panel/use-explanation';
import { workflowApi } from '../panel/workflow-api';
import { boardApi } from './board-api';
import { type Landing, landingOn } from './landing';
import type { BoardCard } from './moved';
import { type Move, useMoves } from './use-moves';
import { useLandingWords } from './use-landing-words';

export interface Held {
  readonly card: BoardCard;
  /** Absent until the server has said where it may go. */
  readonly status?: WorkflowStatus;
}

/** What has to be said or chosen before a dropped card moves. */
export interface Pending extends Omit<Move, 'choice'> {
  readonly choices: readonly Choice[];
  /** Absent until one of several is chosen. */
  readonly choice?: Choice;
}

export type Board = ReturnType<typeof useBoard>;

/** A card in the hand, the column it is over, what is asked before it moves; and all of that in words. */
export function useBoard() {
  const message = useMessages();
  const words = useLandingWords();
  const { toggleNotification } = useNotification();
  const explain = useExplanation();
  const [refresh] = workflowApi.useRefreshMutation();
  const [ask] = boardApi.useLazyStandingQuery();
  const [held, setHeld] = useState<Held>();
  const [pending, setPending] = useState<Pending>();
  const [announcement, announce] = useState('');
  const [focusOn, setFocusOn] = useState<string>();
  const asking = useRef<Promise<WorkflowStatus | undefined>>();
  const over = useRef<Stage>();
  const { moved, move, isMoving } = useMoves(announce);

  const landing = (stage: Stage): Landing | undefined => held?.status && landingOn(stage, held.status);

  async function statusOf({ uid, plural, documentId, locale }: BoardCard): Promise<WorkflowStatus | undefined> {
    const { data, error } = await ask({ uid, plural, documentId, locale, isSingleType: false });
    if (error) toggleNotification(explain(error));
    return data;
  }

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

  async function drop({ active, over: column }: DragEndEvent): Promise<void> {
    const card = cardIn(active.data.current);
    const stage = STAGES.find((one) => one === column?.id);
    setHeld(undefined);
    if (!card || !stage || stage === card.stage) return announce(message('editorial.board.put-back'));
    const status = await asking.current;
    if (!status) return;
    if (status.stage !== card.stage) return outdated(card);
    const found = landingOn(stage, status);
    if (found.kind === 'open') return choose({ card, status, choices: found.choices });
    const text = words(found, stage, card);
    announce(text);
    toggleNotification({ type: 'warning', message: text });
  }

  function outdated({ uid, documentId }: BoardCard): void {
    const text = message('editorial.refused.outdated');
    announce(text);
    toggleNotification({ type: 'warning', message: text });
    void refresh({ uid, documents: [{ uid, documentId, isSingleType: false }] });
  }

  /** One step is taken at once, unless something is to be said with it; several are to choose from. */
  function choose({ card, status, choices }: Omit<Pending, 'choice'>, choice = only(choices)): void {
    if (choice && !askOf(choice)) {
      setPending(undefined);
      return void move({ card, status, choice });
    }
    setPending({ card, status, choices, choice });
  }

  async function give(given: Given): Promise<void> {
    if (!pending?.choice) return;
    const { card, status, choice } = pending;
    if (await move({ card, status, choice }, given)) setPending(undefined);
  }

  return {
    ...{ held, landing, pending, moved, isMoving, announcement, focusOn },
    ...{ pickUp, goOver, drop, choose, give },
    cancel: () => {
      setHeld(undefined);
      announce(message('editorial.board.put-back'));
    },
    forget: () => setPending(undefined),
  };
}

function only(choices: readonly Choice[]): Choice | undefined {
  return choices.length === 1 ? choices[0] : undefined;
}

function cardIn(data: Readonly<Record<string, unknown>> | undefined): BoardCard | undefined {
  return isCard(data?.card) ? data.card : undefined;
}

/** What a draggable carries is what `card.tsx` gave it. */
function isCard(value: unknown): value is BoardCard {
  return typeof value === 'object' && value !== null && 'documentId' in value;
}
