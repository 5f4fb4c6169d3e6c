import { z } from 'zod';
import type { ParsedCredit } from '../domain/byline/parse';

/** Body of `POST /bylines/parse`: one printed line, at most 5,000 characters. */
export const parseBody = z.strictObject({ text: z.string().min(1).max(5000) });

export interface MatchedAuthor {
  readonly documentId: string;
  readonly name: string;
}

/** One credit of the line, with the profiles that bear its name: published ones first, then the oldest. */
export interface MatchedCredit extends ParsedCredit {
  readonly authors: readonly MatchedAuthor[];
}
