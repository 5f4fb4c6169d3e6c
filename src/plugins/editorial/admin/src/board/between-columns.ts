import {
  type CollisionDetection,
  closestCenter,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  pointerWithin,
} from '@dnd-kit/core';
import { STAGES } from '../../../domain/workflow/stages';

/** Under the mouse or the finger; with the keyboard the column that the card lies over. */
export const columnUnder: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : closestCenter(args);

const STEPS: Partial<Record<string, number>> = { [KeyboardCode.Left]: -1, [KeyboardCode.Right]: 1 };

/** Left and right go from column to column, whatever their width. */
export const toNextColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = STEPS[event.code];
  if (step === undefined) return undefined;
  event.preventDefault();
  const now = STAGES.findIndex((stage) => stage === context.over?.id);
  const next = STAGES[Math.min(Math.max(now + step, 0), STAGES.length - 1)];
  const rect = next && context.droppableRects.get(next);
  return rect ? { x: rect.left, y: currentCoordinates.y } : undefined;
};
