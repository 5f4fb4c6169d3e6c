import type { TypedByline } from '../../../contracts/bylines';
import { chosenAuthor, type CreditValue, keepsAuthor } from '../credits/credit-value';

type TypedCredit = TypedByline['credits'][number];

/** The values of the article's form as the preview of its byline asks for them. */
export function typedByline(values: Readonly<Record<string, unknown>>, locale: string | null): TypedByline {
  const credits: readonly CreditValue[] = Array.isArray(values.credits) ? values.credits : [];
  const override = values.bylineOverride;
  return {
    ...(locale !== null && { locale }),
    credits: credits.map(typedCredit),
    bylineOverride: typeof override === 'string' ? override : null,
  };
}

function typedCredit(credit: CreditValue): TypedCredit {
  const { id, role = 'by', name, creditedAs, affiliation, note } = credit;
  const author = chosenAuthor(credit);
  return { id, role, name, creditedAs, affiliation, note, author, keepsAuthor: keepsAuthor(credit) };
}
