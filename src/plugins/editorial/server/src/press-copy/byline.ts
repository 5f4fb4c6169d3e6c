import type { CopyCredit, PressCopy } from '../../../domain/article/press-copy/copy';
import type { BuiltInRole } from '../../../domain/byline/credits';
import type { ImportedAuthor, ImportNote } from '../../../contracts/import';
import { creditOfRead } from '../../../domain/byline/credit-of-read';
import type { Fits } from './limits';
import { nameKey } from '../../../domain/byline/name-key';
import { note } from './notes';

const CREDIT = 'editorial.credit';

export type OwnCredit = CopyCredit & { readonly role: BuiltInRole };

export interface ReadByline {
  /** Those that can be credits of ours, each person once in a role. */
  readonly credits: readonly OwnCredit[];
  /** The author line as it stood, where the credits do not say all of it. */
  readonly line?: string;
  readonly notes: readonly ImportNote[];
}

export function readByline({ credits, bylineText }: PressCopy, fits: Fits): ReadByline {
  const own = credits.filter(isOwn).filter(({ name }) => fits(CREDIT, 'name', name));
  const notes = credits.flatMap((credit) => {
    if (!isOwn(credit)) return [note('ROLE_UNKNOWN', credit.name)];
    return own.includes(credit) ? [] : [note('TOO_LONG_KEPT', credit.name)];
  });
  const isComplete = credits.length > 0 && notes.length === 0;
  return { credits: onceEach(own), notes, ...(!isComplete && bylineText && { line: bylineText }) };
}

/** The component of the article: a profile where there is one, else the bare name. */
export function creditRow(credit: OwnCredit, profile: ImportedAuthor | undefined, fits: Fits, line = '') {
  const { creditedAs, note } = creditOfRead(credit, line);
  return {
    role: credit.role,
    ...(profile ? { author: profile.documentId } : { name: credit.name }),
    ...(creditedAs && fits(CREDIT, 'creditedAs', creditedAs) && { creditedAs }),
    ...(note && fits(CREDIT, 'note', note) && { note }),
  };
}

function isOwn(credit: CopyCredit): credit is OwnCredit {
  return credit.role !== 'other';
}

function onceEach(credits: readonly OwnCredit[]): OwnCredit[] {
  const keys = credits.map(({ name, role }) => `${role} ${nameKey(name)}`);
  return credits.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
