import type { MatchedCredit } from '../../../contracts/bylines';
import { creditOfRead } from '../../../domain/byline/credit-of-read';
import { type Who, whoIs } from './credit-value';

interface ReadLine {
  /** As the form takes them. */
  readonly rows: readonly Record<string, unknown>[];
  readonly names: readonly string[];
  /** Those whose role is none of the house. */
  readonly leftOut: readonly string[];
}

/** All credits of a byline that was read: with the profile where just one bears the name. */
export function creditsOfLine(credits: readonly MatchedCredit[], line: string, roles: readonly string[]): ReadLine {
  const kept = credits.filter(({ role }) => roles.includes(role));
  return {
    rows: kept.map((credit) => ({ ...whoIs(whoOf(credit)), role: credit.role, ...creditOfRead(credit, line) })),
    names: kept.map(({ name }) => name),
    leftOut: credits.filter((credit) => !kept.includes(credit)).map(({ name }) => name),
  };
}

/** Of namesakes the line cannot tell which is meant. */
function whoOf({ name, authors: [author, namesake] }: MatchedCredit): Who {
  if (!author || namesake) return { name };
  return { person: { ...author, jobTitle: null, isPublished: false } };
}
