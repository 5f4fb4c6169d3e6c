import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { useIsSingleType } from '../governed/use-is-single-type';
import { useMessages } from '../messages';
import type { Given } from '../steps/asks';
import type { Choice } from '../steps/choices';
import { useExplanation } from '../steps/use-explanation';
import { workflowApi } from '../steps/workflow-api';
import { STEPS } from '../../../domain/workflow/transitions';
import type { BoardCard, Moved, MovedCards } from './moved';

/** A step that a card takes to another column. */
export interface Move {
  readonly card: BoardCard;
  readonly status: WorkflowStatus;
  readonly choice: Choice;
}

/** Takes the steps of dropped cards, and says where each stands then; a refused one goes back. */
export function useMoves(announce: (text: string) => void) {
  const message = useMessages();
  const explain = useExplanation();
  const { toggleNotification } = useNotification();
  const isSingleType = useIsSingleType();
  const [takeSteps, { isLoading }] = workflowApi.useTakeStepsMutation();
  const [moved, setMoved] = useState<MovedCards>(new Map());

  const put = (id: string, one?: Moved) =>
    setMoved((before) => {
      const others = [...before].filter(([known]) => known !== id);
      return new Map(one ? [...others, [id, one]] : others);
    });

  async function move({ card, status, choice }: Move, given?: Given): Promise<boolean> {
    const { uid, plural, documentId, locale, id, title } = card;
    const document = { uid, plural, documentId, isSingleType: isSingleType(uid), locale };
    const { version, digest, companions } = status;
    const seen = { version, digest, companions };
    put(id, { card, to: STEPS[choice.offer.name].to });
    const answer = await takeSteps({ document, steps: choice.steps, seen, given });
    if ('error' in answer) {
      put(id);
      const told = explain(answer.error);
      toggleNotification(told);
      announce(
        message('editorial.board.back', {
          title,
          stage: message(`editorial.stage.${card.stage}`),
          reason: told.message,
        }),
      );
      return false;
    }
    const { stage } = answer.data;
    put(id, stage === card.stage ? undefined : { card, to: stage, doneAt: Date.now() });
    const where = { title, stage: message(`editorial.stage.${stage}`) };
    announce(message(stage === card.stage ? 'editorial.board.stays' : 'editorial.board.moved', where));
    toggleNotification({ type: 'success', message: message(`editorial.done.${choice.name}`) });
    return true;
  }

  return { moved, move, isMoving: isLoading };
}
