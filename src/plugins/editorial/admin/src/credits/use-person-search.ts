import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import type { Suggestion, SuggestionKind } from './suggestions';
import { useSuggestions } from './use-suggestions';
import { useUnseen } from './use-unseen';

interface Search {
  /** Of what is offered, all that the person may do here. */
  readonly kinds: ReadonlySet<SuggestionKind>;
  readonly onTaken: (suggestion: Suggestion) => void;
}

/** What was typed into a box for names, what is offered for it, and what the keys do. */
export function usePersonSearch({ kinds, onTaken }: Search) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const { suggestions, isSettled } = useSuggestions(text, kinds);
  const shown = isOpen ? suggestions : [];

  const open = (typed = text) => setIsOpen(typed.trim() !== '');
  const type = (typed: string) => {
    setText(typed);
    setActive(0);
    open(typed);
  };
  const take = (suggestion: Suggestion | undefined) => {
    if (!suggestion) return;
    type('');
    onTaken(suggestion);
  };
  const step = (by: number) => {
    open();
    setActive((active + by + shown.length) % Math.max(shown.length, 1));
  };
  const takeUnseen = useUnseen({
    kinds,
    onTaken,
    onDoubt: (typed) => {
      if (text === '') type(typed);
      return text === '';
    },
  });
  const enter = () => {
    if (isSettled) return take(suggestions[active]);
    type('');
    takeUnseen(text.trim());
  };
  const onKeyDown = keysOf({
    Enter: enter,
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    ...(text !== '' && { Escape: () => type('') }),
  });
  return { text, shown, active, open, close: () => setIsOpen(false), type, take, onKeyDown, onPaste: inOneLine(type) };
}

function keysOf(keys: Readonly<Record<string, () => void>>) {
  return (event: KeyboardEvent) => {
    const isForOthers = event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing;
    const act = isForOthers ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

/** A byline may have been copied in several lines; a box for one line would run them together. */
function inOneLine(type: (text: string) => void) {
  return (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = event.clipboardData
      .getData('text')
      .trim()
      .split(/\s*\n\s*/u);
    if (lines.length === 1) return;
    event.preventDefault();
    type(lines.join(', '));
  };
}
