import type { AccountView } from '../../../contracts/planning';

/** The beginning of a name that is being typed at the end of a text, after an @; nothing where none is. */
export function nameBegun(text: string): string | undefined {
  return /(?:^|\s)@([\p{L}\p{M}'’ -]{0,60})$/u.exec(text)?.[1];
}

/** People whose name, or a part of it, begins so; a few, in their order. */
export function completionsOf(begun: string, people: readonly AccountView[], most = 5): readonly AccountView[] {
  const wanted = begun.toLocaleLowerCase();
  const fits = (name: string) => name.startsWith(wanted) || name.split(' ').some((part) => part.startsWith(wanted));
  return people.filter(({ name }) => fits(name.toLocaleLowerCase())).slice(0, most);
}

/** The text with the name in place of its beginning. */
export function completed(text: string, begun: string, { name }: AccountView): string {
  return `${text.slice(0, text.length - begun.length)}${name} `;
}

/** The accounts of everybody whose whole name stands in the text after an @. */
export function mentionedIn(text: string, people: readonly AccountView[]): string[] {
  return people.filter(({ name }) => text.includes(`@${name}`)).map(({ account }) => account);
}
