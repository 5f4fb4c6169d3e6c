import type { CreditedPerson, MatchedCredit } from '../../../contracts/bylines';
import { nameWords } from '../../../domain/author/name-words';
import { nameKey } from '../../../domain/byline/name-key';

/** What can be done with what was typed into the box for people. */
export type Suggestion =
  | { readonly kind: 'person'; readonly person: CreditedPerson }
  | { readonly kind: 'line'; readonly credits: readonly MatchedCredit[]; readonly line: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'profile'; readonly name: string };

export type SuggestionKind = Suggestion['kind'];

interface Found {
  readonly people: readonly CreditedPerson[];
  /** What the text says when it is read as a printed byline. */
  readonly credits: readonly MatchedCredit[];
}

/** As the contract has it. */
export const LONGEST_NAME = 250;

/** Best first. A byline is offered where it says more than one name, or where something around the name comes off. */
export function suggestionsFor(typed: string, { people, credits }: Found): readonly Suggestion[] {
  if (typed === '') return [];
  const [first, ...others] = credits;
  const isLine = others.length > 0 || (first !== undefined && nameKey(first.name) !== nameKey(typed));
  const bare = [{ kind: 'name', name: typed } as const, { kind: 'profile', name: typed } as const];
  return [
    ...people.map((person) => ({ kind: 'person', person }) as const),
    ...(isLine ? [{ kind: 'line', credits, line: typed } as const] : []),
    ...(typed.length > LONGEST_NAME ? [] : bare),
  ];
}

/**
 * What a key that came before the suggestions meant: somebody with just this name, or whatever is first where nobody is
 * known. Of people whom nobody has seen in the list yet, none is taken on half a name.
 */
export function meantUnseen(typed: string, suggestions: readonly Suggestion[]): Suggestion | undefined {
  const people = suggestions.flatMap((suggestion) => (suggestion.kind === 'person' ? [suggestion] : []));
  const [one, another] = people.filter(({ person }) => spelt(person.name) === spelt(typed));
  if (people.length === 0) return suggestions[0];
  return another ? undefined : one;
}

/** As it is typed in a hurry: without accents, capitals and hyphens. */
function spelt(name: string): string {
  return nameWords(name).join(' ');
}
