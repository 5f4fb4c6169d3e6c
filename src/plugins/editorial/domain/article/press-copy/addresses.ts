import type { PlacedLine } from './arrange';
import { emailsIn, handlesIn, withoutContacts } from './contacts';
import { reported, type ReportItem } from './copy';

export interface Addresses {
  /** E-mail address by author's name: private. */
  readonly byName: ReadonlyMap<string, string>;
  readonly report: readonly ReportItem[];
}

/** Gives the e-mail addresses on author and contact lines to their authors; what belongs to nobody is reported. */
export function shareAddresses(lines: readonly PlacedLine[], names: readonly string[]): Addresses {
  const holding = lines.filter(({ part }) => part === 'author' || part === 'authorTitle' || part === 'contact');
  const emails = holding.flatMap(({ text }) => emailsIn(text));
  const personal = holding.filter(({ label, part }) => part !== 'contact' || label === undefined);
  const byName = ownersOf(
    emails,
    personal.flatMap(({ text }) => emailsIn(text)),
    names,
  );
  const owned = new Set(byName.values());
  const orphans = emails.filter((email) => !owned.has(email));
  const rests = holding.flatMap((line) => leftOver(line));
  return {
    byName,
    report: [
      ...[...owned].map(() => reported('EMAIL_PRIVATE')),
      ...[...orphans, ...rests].map((text) => reported('CONTACT_LEFT_OUT', text)),
    ],
  };
}

/** By the surname in the address; else those beside the names in their order, where there are as many as authors. */
function ownersOf(
  emails: readonly string[],
  personal: readonly string[],
  names: readonly string[],
): Map<string, string> {
  const owners = new Map<string, string>();
  for (const name of names) {
    const own = emails.find((email) => isNamedAfter(email, name));
    if (own !== undefined) owners.set(name, own);
  }
  if (owners.size > 0 || personal.length !== names.length) return owners;
  return new Map(names.map((name, index) => [name, personal[index] ?? '']));
}

function isNamedAfter(email: string, name: string): boolean {
  const local = letters(email.split('@')[0] ?? '');
  const surname = letters(name.split(/\s+/).at(-1) ?? name);
  return surname.length > 2 && local.includes(surname);
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

function leftOver({ part, text }: PlacedLine): string[] {
  const handles = handlesIn(text);
  if (part !== 'contact') return handles;
  const words = withoutContacts(text);
  return [...(words ? [words] : []), ...handles];
}
