import { useState } from 'react';

const keyOf = (name: string) => `editorial.panel.${name}`;

/** Whether a section is open; each browser keeps what was chosen in it, for every text. */
export function useRememberedFold(name: string, isOpenAtFirst: boolean) {
  const [isOpen, setIsOpen] = useState(() => kept(name) ?? isOpenAtFirst);
  const toggle = () => {
    keep(name, !isOpen);
    setIsOpen(!isOpen);
  };
  return { isOpen, toggle };
}

/** A browser that keeps nothing, as in some private windows, is no reason to show nothing. */
function kept(name: string): boolean | undefined {
  try {
    const word = localStorage.getItem(keyOf(name));
    return word === null ? undefined : word === 'open';
  } catch {
    return undefined;
  }
}

function keep(name: string, isOpen: boolean): void {
  try {
    localStorage.setItem(keyOf(name), isOpen ? 'open' : 'closed');
  } catch {
    // Then it is open, or closed, until the page is left.
  }
}
