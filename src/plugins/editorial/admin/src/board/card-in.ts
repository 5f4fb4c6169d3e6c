import type { BoardCard } from './moved';

/** The card that a draggable carries. */
export function cardIn(data: Readonly<Record<string, unknown>> | undefined): BoardCard | undefined {
  return isCard(data?.card) ? data.card : undefined;
}

/** What a draggable carries is what `card.tsx` gave it. */
function isCard(value: unknown): value is BoardCard {
  return typeof value === 'object' && value !== null && 'documentId' in value;
}
