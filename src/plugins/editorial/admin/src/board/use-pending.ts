import { useState } from 'react';
import { askOf, type Given } from '../steps/asks';
import type { Choice } from '../steps/choices';
import { type Move, useMoves } from './use-moves';

/** What has to be said or chosen before a dropped card moves. */
export interface Pending extends Omit<Move, 'choice'> {
  readonly choices: readonly Choice[];
  /** Absent until one of several is chosen. */
  readonly choice?: Choice;
}

/** The step that a dropped card takes, once it is clear which, and all that it asks for is given. */
export function usePending(announce: (text: string) => void) {
  const [pending, setPending] = useState<Pending>();
  const { moved, move, isMoving } = useMoves(announce);

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

  return { pending, moved, isMoving, choose, give, forget: () => setPending(undefined) };
}

function only(choices: readonly Choice[]): Choice | undefined {
  return choices.length === 1 ? choices[0] : undefined;
}
