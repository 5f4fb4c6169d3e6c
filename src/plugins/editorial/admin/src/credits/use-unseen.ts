import { useRef } from 'react';
import { creditsApi } from './credits-api';
import { meantUnseen, type Suggestion, type SuggestionKind, suggestionsFor } from './suggestions';

interface Unseen {
  readonly kinds: ReadonlySet<SuggestionKind>;
  readonly onTaken: (suggestion: Suggestion) => void;
  /** There is more than one way to understand the text; true if its author gets to choose. */
  readonly onDoubt: (typed: string) => boolean;
}

/**
 * For whoever types faster than the server answers: takes what each text meant, in the order in which they were entered,
 * while the next one is typed.
 */
export function useUnseen(unseen: Unseen): (typed: string) => void {
  const [findPeople] = creditsApi.useLazyCreditableQuery();
  const [readByline] = creditsApi.useLazyReadBylineQuery();
  const before = useRef(Promise.resolve());
  const latest = useRef(unseen);
  latest.current = unseen;

  const suggest = async (typed: string): Promise<readonly Suggestion[]> => {
    const [{ data: people = [] }, { data: credits = [] }] = await Promise.all([findPeople(typed), readByline(typed)]);
    return suggestionsFor(typed, { people, credits }).filter(({ kind }) => latest.current.kinds.has(kind));
  };
  const settle = async (typed: string): Promise<void> => {
    const suggestions = await suggest(typed);
    const { onTaken, onDoubt } = latest.current;
    const meant = meantUnseen(typed, suggestions);
    const taken = meant ?? (onDoubt(typed) ? undefined : suggestions.find(({ kind }) => kind === 'name'));
    if (taken) onTaken(taken);
  };
  return (typed) => {
    before.current = before.current.then(() => settle(typed));
  };
}
