import { useNotification } from '@strapi/strapi/admin';
import { type RefObject, useState } from 'react';
import type { MatchedCredit } from '../../../contracts/bylines';
import { useMessages } from '../messages';
import { type CreditValue, whoIs, type Who } from './credit-value';
import { creditsOfLine } from './credits-of-line';
import type { Suggestion } from './suggestions';
import type { Credited } from './use-credited';
import { type Credits, useCredits } from './use-credits';

interface Around {
  readonly roles: readonly string[];
  /** What a credit is when nobody has said. */
  readonly usualRole: string;
  readonly list: RefObject<HTMLElement>;
  readonly search: RefObject<HTMLInputElement>;
  readonly creditedIn: (credit: CreditValue) => Credited;
}

/** What can be done to the credits; each is told to who cannot see it, and leaves the focus where work goes on. */
export function useCreditEdits(field: string, around: Around) {
  const credits = useCredits(field);
  const [said, setSaid] = useState('');
  return {
    values: credits.values,
    error: credits.error,
    said,
    ...useAdding(credits, around, setSaid),
    ...useArranging(credits, around, setSaid),
  };
}

type Say = (said: string) => void;

/** New credits, and somebody else in the place of one. */
function useAdding(credits: Credits, { roles, usualRole, creditedIn }: Around, say: Say) {
  const message = useMessages();
  const { toggleNotification } = useNotification();
  const sayAdded = (...names: readonly string[]) =>
    say(message('editorial.credits.added', { names: names.join(', ') }));

  function add(who: Who): void {
    credits.add({ role: usualRole, ...whoIs(who) });
    sayAdded('person' in who ? who.person.name : who.name);
  }

  function addLine(read: readonly MatchedCredit[], line: string): void {
    const { rows, names, leftOut } = creditsOfLine(read, line, roles);
    for (const row of rows) credits.add(row);
    if (names.length > 0) sayAdded(...names);
    if (leftOut.length === 0) return;
    toggleNotification({
      type: 'warning',
      message: message('editorial.credits.left-out', { names: leftOut.join(', ') }),
    });
  }

  function putInPlace(index: number, suggestion: Suggestion): void {
    const value = credits.values[index];
    if (!value || suggestion.kind !== 'person') return;
    const saved = value.author?.connect?.length ? null : creditedIn(value).author;
    credits.change(index, whoIs(suggestion, saved));
    sayAdded(suggestion.person.name);
  }

  return { add, addLine, putInPlace };
}

/** Order, roles, and who goes. */
function useArranging(credits: Credits, { list, search, creditedIn }: Around, say: Say) {
  const message = useMessages();
  const { values } = credits;
  const nameAt = (index: number): string => {
    const value = values[index];
    return (value && creditedIn(value).name) || message('editorial.credits.nobody');
  };
  const focusRow = (index: number): void => {
    const row = list.current?.children[Math.min(index, values.length - 2)];
    (row?.querySelector('button') ?? search.current)?.focus();
  };

  function move(from: number, to: number): void {
    if (to < 0 || to >= values.length) return;
    const focused = document.activeElement;
    credits.move(from, to, () => focused instanceof HTMLElement && focused.focus());
    say(message('editorial.credits.moved', { name: nameAt(from), position: to + 1, count: values.length }));
  }

  function remove(index: number): void {
    say(message('editorial.credits.removed', { name: nameAt(index) }));
    credits.remove(index, () => focusRow(index));
  }

  return { move, remove, setRole: (index: number, role: string) => credits.change(index, { role }) };
}
