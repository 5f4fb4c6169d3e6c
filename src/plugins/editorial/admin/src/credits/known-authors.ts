import type { BylinePreview } from '../../../contracts/bylines';
import { chosenAuthor, type CreditValue, keepsAuthor } from './credit-value';

/** The author of each saved credit as the form last showed it, by the credit's id; null for a bare name. */
const known = new Map<number, string | null>();

/**
 * A form knows of a saved author only that it did not change. Where somebody else takes the credit away meanwhile nothing
 * says any more who it was, so that is kept here.
 */
export function rememberAuthors({ credits }: BylinePreview): void {
  for (const { id, author } of credits) if (id !== null && (author !== null || !known.has(id))) known.set(id, author);
}

/** The author whom the form means, saved or chosen; undefined where nothing was changed and nothing is known. */
export function meantAuthor(credit: CreditValue): string | null | undefined {
  const chosen = chosenAuthor(credit);
  if (chosen !== null || !keepsAuthor(credit)) return chosen;
  return credit.id === undefined ? null : known.get(credit.id);
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
