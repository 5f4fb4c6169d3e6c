import type { BylinePreview, CreditInWords } from '../../../contracts/bylines';
import { chosenAuthor, type CreditValue, keepsAuthor } from './credit-value';

/** Who each saved credit is about as the form last showed it, by the credit's id. */
const known = new Map<number, CreditInWords>();

/**
 * A form knows of a saved author only that it did not change. Where somebody else takes the credit away meanwhile nothing
 * says any more who it was, so that is kept here.
 */
export function rememberAuthors({ credits }: BylinePreview): void {
  for (const credit of credits) {
    const { id, author } = credit;
    if (id !== null && (author !== null || !known.has(id))) known.set(id, credit);
  }
}

/** The author whom the form means, saved or chosen; undefined where nothing was changed and nothing is known. */
export function meantAuthor(credit: CreditValue): string | null | undefined {
  const chosen = chosenAuthor(credit);
  if (chosen !== null || !keepsAuthor(credit)) return chosen;
  return credit.id === undefined ? null : known.get(credit.id)?.author;
}

/** Of a credit without a bare name, which somebody else may have taken away: a credit with one says itself who it is. */
export function knownPerson(credit: CreditValue): CreditInWords | undefined {
  return keepsAuthor(credit) && !credit.name ? known.get(credit.id ?? 0) : undefined;
}

/** Credits with their authors said in full, so that they no longer rest on the rows that are saved. */
export function withMeantAuthors(data: Record<string, unknown>): Record<string, unknown> {
  return Array.isArray(data.credits) ? { ...data, credits: data.credits.map(withMeantAuthor) } : data;
}

function withMeantAuthor(credit: CreditValue): object {
  const author = meantAuthor(credit);
  if (author === undefined) return credit;
  return { ...credit, author: { set: author === null ? [] : [{ documentId: author }] } };
}
