import type { StatusOf } from '../api';
import { ARTICLE, bylineApi } from '../bylines/byline-api';
import { typedByline } from '../bylines/typed-byline';
import type { CreditValue } from './credit-value';

/** The documentId of who is meant, null for a bare name, undefined where the saved credit says it. */
type AuthorOf = (credit: CreditValue) => string | null | undefined;

/** Who is credited in this text of an article, in order; undefined until it is known, and for what has no credits. */
export function useCreditNames(document: StatusOf, values: object, authorOf: AuthorOf): string | undefined {
  const text: Readonly<Record<string, unknown>> = { ...values };
  const rows: readonly CreditValue[] = Array.isArray(text.credits) ? text.credits : [];
  const typed = typedByline(text, localeIn(document.params));
  const credits = typed.credits.map((credit, index) => {
    const author = authorOf(rows[index] ?? {});
    return author === undefined ? credit : { ...credit, author, keepsAuthor: false };
  });
  const skip = document.uid !== ARTICLE || text.credits === undefined;
  const { documentId } = document;
  const { data } = bylineApi.useBylineQuery({ documentId, typed: { ...typed, credits } }, { skip });
  return skip ? undefined : data?.credits.map(({ name }) => name).join(', ');
}

function localeIn(params: object): string | null {
  return 'locale' in params && typeof params.locale === 'string' ? params.locale : null;
}
