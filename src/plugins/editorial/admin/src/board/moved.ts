import type { ListedCase } from '../../../contracts/queue';
import type { Stage } from '../../../domain/workflow/stages';

export interface BoardCard extends ListedCase {
  readonly id: string;
}

/** A card on its way, or just arrived: where it stands before the columns have been read again. */
export interface Moved {
  readonly card: BoardCard;
  readonly to: Stage;
  /** Milliseconds since 1970; absent while the step is being taken. */
  readonly doneAt?: number;
}

export type MovedCards = ReadonlyMap<string, Moved>;

export function cardOf(item: ListedCase): BoardCard {
  return { ...item, id: `${item.uid} ${item.documentId} ${item.locale ?? ''}` };
}

/**
 * The cards of a column as the person left them. A moved card is gone from its old column for as long as that still
 * lists the version that was moved, and stands in the new one until that was read after the step.
 */
export function cardsIn(
  stage: Stage,
  items: readonly ListedCase[],
  moved: MovedCards,
  readAt = 0,
): readonly BoardCard[] {
  const listed = items.map(cardOf).filter(({ id, version }) => moved.get(id)?.card.version !== version);
  const come = [...moved.values()].filter(
    ({ card, to, doneAt }) =>
      to === stage && (doneAt === undefined || readAt < doneAt) && listed.every(({ id }) => id !== card.id),
  );
  return [...come.map(({ card }) => card), ...listed];
}
