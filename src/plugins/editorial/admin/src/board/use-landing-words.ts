import type { Stage } from '../../../domain/workflow/stages';
import { useMessages } from '../messages';
import type { Landing } from './landing';
import type { BoardCard } from './moved';

/** What a column would do with a card, in words that are seen and read out alike. */
export function useLandingWords(): (landing: Landing, stage: Stage, card: BoardCard) => string {
  const message = useMessages();
  return (landing, stage, card) => {
    const [to, from] = [message(`editorial.stage.${stage}`), message(`editorial.stage.${card.stage}`)];
    if (landing.kind === 'home') return message('editorial.board.home', { stage: to });
    if (landing.kind === 'open') {
      const steps = landing.choices.map(({ name }) => message(`editorial.step.${name}`)).join(', ');
      return message('editorial.board.open', { stage: to, steps });
    }
    return landing.message
      ? message('editorial.board.closed', { stage: to, reason: landing.message })
      : message('editorial.board.no-step', { from, to });
  };
}
