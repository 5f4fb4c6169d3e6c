import type { Arrangement, Part, PlacedLine } from './arrange';
import { reported, type ReportCode, type ReportItem } from './copy';

export interface Findings {
  readonly isGuessed: boolean;
  readonly isFromBiography: boolean;
  readonly hasAuthors: boolean;
  readonly hasBody: boolean;
}

/** Parts that are left out of the article as they stand. */
const LEFT_OUT: Readonly<Partial<Record<Part, ReportCode>>> = {
  end: 'END_MARK',
  photo: 'PHOTO_LINE',
  note: 'NOTE_LEFT_OUT',
  about: 'LABEL_REMOVED',
};

/** Parts whose value goes on without its label. */
const UNLABELLED: ReadonlySet<Part> = new Set<Part>(['headline', 'deck', 'dateline', 'date', 'body']);

/** What was taken off, line by line, and what an editor should look at. */
export function reportOf({ lines, deck }: Arrangement, findings: Findings): ReportItem[] {
  const bylines = lines.filter(({ part }) => part === 'author').map(({ text }) => text);
  const firstBody = lines.find(({ part }) => part === 'body')?.value;
  const doubts: readonly (readonly [boolean, ReportCode, string | undefined])[] = [
    [deck === 'unsure', 'DECK_UNSURE', firstBody],
    [findings.isGuessed, 'AUTHOR_GUESSED', bylines[0]],
    [findings.isFromBiography, 'AUTHOR_FROM_BIOGRAPHY', undefined],
    [!findings.hasAuthors && bylines.length > 0, 'BYLINE_UNREAD', bylines.join(', ')],
    [!findings.hasAuthors && bylines.length === 0, 'AUTHOR_MISSING', undefined],
    [!findings.hasBody, 'BODY_MISSING', undefined],
  ];
  const open = doubts.filter(([isOpen]) => isOpen).map(([, code, text]) => reported(code, text));
  return [...lines.flatMap(reportLine), ...open];
}

function reportLine(line: PlacedLine): ReportItem[] {
  const code = LEFT_OUT[line.part];
  if (code) return [reported(code, line.text)];
  if (line.label !== undefined && UNLABELLED.has(line.part)) return [reported('LABEL_REMOVED', line.label)];
  return line.part === 'body' && /^#{1,6} /.test(line.text) ? [reported('SUBHEADING_KEPT', line.value)] : [];
}
