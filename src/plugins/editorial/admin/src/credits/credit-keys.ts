import type { KeyboardEvent } from 'react';

interface Acts {
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** The arrows move a credit, with Alt from anywhere in it, and from its handle without; there Delete removes it too. */
export function creditKeys({ onMove, onRemove }: Acts, disabled: boolean) {
  const moving: Readonly<Record<string, () => void>> = { ArrowUp: () => onMove(-1), ArrowDown: () => onMove(1) };
  const handling: Readonly<Record<string, () => void>> = { ...moving, Delete: onRemove, Backspace: onRemove };
  const handled = (event: KeyboardEvent, act: (() => void) | undefined) => {
    if (!act || disabled) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return {
    anywhere: (event: KeyboardEvent) => handled(event, event.altKey ? moving[event.key] : undefined),
    onHandle: (event: KeyboardEvent) => handled(event, event.altKey ? undefined : handling[event.key]),
  };
}
