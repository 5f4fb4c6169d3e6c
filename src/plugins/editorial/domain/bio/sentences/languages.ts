import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import type { BioSentences } from './sentence-table';

/** Languages in which a biography is composed in full sentences. To add one, add a file and a row. */
const LANGUAGES: Readonly<Record<string, BioSentences>> = { en, de, fr, es, it, nl };

export function sentencesFor(language: string): BioSentences | undefined {
  return Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
}

/** Every plural of "years" a written text may use beside `{years}`. */
export const PLURAL_YEARS = Object.values(LANGUAGES).flatMap((sentences) => sentences.pluralYears);
