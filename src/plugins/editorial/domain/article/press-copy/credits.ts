import { isCreditLike } from './author-line';
import type { PlacedLine } from './arrange';
import { emailsIn, handlesIn, withoutContacts } from './contacts';
import type { CopyCredit, CopyOptions } from './copy';
import type { Line } from './recognise';

type ParseByline = CopyOptions['parseByline'];

/** Credits of one author line; a label the byline parser may not know has been taken off. */
export function creditsOf(line: Line, parseByline: ParseByline): readonly CopyCredit[] {
  const source = line.label === undefined ? line.text : line.value;
  return parseByline(printable(source));
}

/** The credit of a picture line, where the line is a credit and not a caption. */
export function pictureCredits(line: PlacedLine, parseByline: ParseByline): readonly CopyCredit[] {
  if (line.part !== 'photo' || !isCreditLike(line.value)) return [];
  const role = /illustr/iu.test(line.label ?? '') ? 'illustration' : 'photography';
  return parseByline(line.value).map((credit) => ({ ...credit, role }));
}

/** The line without emphasis, e-mail addresses and handles. */
export function printable(line: string): string {
  const text = line.replace(/^[*_#\s]+|[*_\s]+$/g, '');
  return emailsIn(text).length + handlesIn(text).length > 0 ? withoutContacts(text) : text;
}
