import type { BuiltInRole } from '../credits';

/** Where the joined names stand in a phrase. */
export const NAMES = '{names}';

/**
 * What a locale says around the names of a byline. Phrases are chosen so that a name never has to be declined and one
 * name reads as well as five: a noun with a colon where the language has cases or genders, a preposition elsewhere.
 */
export interface BylineWords {
  readonly phrases: Readonly<Record<BuiltInRole, string>>;
  /** Between people and the agency that follows them: "By A, Reuters". */
  readonly comma: string;
  /** Ends a line when there are several. */
  readonly stop: string;
  /** Stands between two lines, after the stop. */
  readonly gap: string;
}
