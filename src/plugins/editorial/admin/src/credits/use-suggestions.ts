import { useMemo } from 'react';
import { useSettled } from '../bylines/use-settled';
import { creditsApi } from './credits-api';
import { LONGEST_NAME, type Suggestion, type SuggestionKind, suggestionsFor } from './suggestions';

const TYPING_MS = 150;
/** As the contract has it. */
const LONGEST_LINE = 5000;

export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  /** They are those of the text as it is now. */
  readonly isSettled: boolean;
}

/** What the text may mean, asked of the server once typing pauses; where that fails, names without a profile remain. */
export function useSuggestions(text: string, kinds: ReadonlySet<SuggestionKind>): Suggestions {
  const typed = text.trim();
  const settled = useSettled(typed, TYPING_MS);
  const people = creditsApi.useCreditableQuery(settled, {
    skip: settled === '' || settled.length > LONGEST_NAME || !kinds.has('person'),
  });
  const line = creditsApi.useReadBylineQuery(settled, {
    skip: !/\s/u.test(settled) || settled.length > LONGEST_LINE || !kinds.has('line'),
  });
  const isSettled = settled === typed && !people.isFetching && !line.isFetching;
  const suggestions = useMemo(() => {
    const found = { people: people.currentData ?? [], credits: line.currentData ?? [] };
    return isSettled ? suggestionsFor(settled, found).filter(({ kind }) => kinds.has(kind)) : [];
  }, [settled, isSettled, people.currentData, line.currentData, kinds]);
  return { suggestions, isSettled };
}
