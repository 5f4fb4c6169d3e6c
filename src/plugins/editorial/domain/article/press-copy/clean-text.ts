export const PROBLEM_MESSAGES = {
  EMPTY: 'The file has no text.',
  BINARY: 'This is not plain text: save the article as text (UTF-8) and try again.',
  TOO_LONG: 'The file is longer than any article: import one article a file.',
  NO_HEADLINE: 'No headline was found: put it first, on a line of its own.',
} as const;

export interface CopyProblem {
  readonly code: keyof typeof PROBLEM_MESSAGES;
  readonly message: string;
}

/** UTF-16 units: more than 50,000 words. */
export const LONGEST_COPY = 300_000;

export function problem(code: CopyProblem['code']): CopyProblem {
  return { code, message: PROBLEM_MESSAGES[code] };
}

/** Why this cannot be read as press copy at all; null when it can. */
export function problemOf(text: string): CopyProblem | null {
  if (text.length > LONGEST_COPY) return problem('TOO_LONG');
  if (isBinary(text)) return problem('BINARY');
  return /[\p{L}\p{N}]/u.test(text) ? null : problem('EMPTY');
}

/** Line ends as "\n", every kind of space as a space, no soft hyphens, byte order marks or other invisible characters. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028/g, '\n')
    .replace(/\f|\v|\u2029/g, '\n\n')
    .replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, '')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** How files that are no plain text begin: PDF, ZIP (Word, EPUB), RTF, PNG, JPEG. */
const FILE_SIGNATURES = ['%PDF-', 'PK\u0003\u0004', '{\\rtf', '\u0089PNG', 'ÿØÿ'] as const;

function isBinary(text: string): boolean {
  if (text.includes('\0') || FILE_SIGNATURES.some((signature) => text.startsWith(signature))) return true;
  const strange = text.match(/[^\P{Cc}\t\n\v\f\r\u0085]|\uFFFD/gu)?.length ?? 0;
  return strange > 3 && strange > text.length / 50;
}
