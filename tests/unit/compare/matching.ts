import { diffArrays } from 'diff';
import type { Match } from '@domain/compare/words';

/** As the server looks for what two lists have in common. */
export const match: Match = (from, to) =>
  diffArrays([...from], [...to], { maxEditLength: 400 })?.map(({ added, removed, count }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    count,
  })) ?? null;

/** Somebody who gives up at once. */
export const noMatch: Match = () => null;
