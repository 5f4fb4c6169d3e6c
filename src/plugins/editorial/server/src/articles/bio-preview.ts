import type { BioBody, BioPreview } from '../../../contracts/bylines';
import { composeBio, type BioFacts } from '../../../domain/bio/compose';

/** The biography of a profile that is being typed, as its page would have it today. */
export function previewBio(body: BioBody, locale: string, now: Date): BioPreview {
  const asOf = now.toISOString();
  const facts = factsOf(body);
  const compose = (length: 'short' | 'long') => composeBio(facts, { locale, length, format: 'text', asOf });
  return { short: compose('short'), long: compose('long') };
}

function factsOf({ translations, ...facts }: BioBody): BioFacts {
  return { ...facts, translations: translations?.map(({ language, ...words }) => ({ locale: language, ...words })) };
}
