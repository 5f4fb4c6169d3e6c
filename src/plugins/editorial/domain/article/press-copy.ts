import { shareAddresses } from './press-copy/addresses';
import { arrange, type Arrangement, type PlacedLine } from './press-copy/arrange';
import { readAuthor, type ReadAuthor } from './press-copy/authors';
import { shareBiographies } from './press-copy/biographies';
import { cleanText, problem, problemOf, type CopyProblem } from './press-copy/clean-text';
import { reported, type CopyCredit, type CopyOptions, type PressCopy } from './press-copy/copy';
import { creditsOf, pictureCredits, printable } from './press-copy/credits';
import { authorOfBiography, withGuessedAuthor } from './press-copy/guess-author';
import { readParagraphs } from './press-copy/paragraphs';
import { recogniseLines, type Line } from './press-copy/recognise';
import { reportOf } from './press-copy/report';
import { readText } from './press-copy/text-parts';
import { settleSigns } from './press-copy/zones';

export type { CopyAuthor, CopyCredit, CopyOptions, PressCopy, ReportItem } from './press-copy/copy';
export type { CopyProblem } from './press-copy/clean-text';

export type ReadPressCopy =
  { readonly ok: true; readonly copy: PressCopy } | { readonly ok: false; readonly problem: CopyProblem };

/**
 * Reads the decoded text of one article as it comes from a desk: headline, deck, dateline, body, author line and
 * biographies. Nothing is dropped: what is not part of the article, and what is in doubt, stands in `report`.
 *
 * Refused are text without a letter (`EMPTY`), files that are no plain text (`BINARY`), more than 300,000 characters
 * (`TOO_LONG`), and copy that begins with a long paragraph or has nothing but an author line (`NO_HEADLINE`).
 */
export function readPressCopy(text: string, options: CopyOptions): ReadPressCopy {
  const unreadable = problemOf(text);
  if (unreadable) return { ok: false, problem: unreadable };
  const settled = settleSigns(recogniseLines(readParagraphs(cleanText(text))));
  const found = findAuthors(settled, options);
  const arrangement = arrange(found.lines, uniqueNames(found.credits));
  if (!arrangement) return { ok: false, problem: problem('NO_HEADLINE') };
  return { ok: true, copy: copyFrom(arrangement, found, options) };
}

interface FoundAuthors {
  readonly lines: readonly Line[];
  readonly credits: readonly CopyCredit[];
  readonly isGuessed: boolean;
  readonly isFromBiography: boolean;
}

function findAuthors(settled: readonly Line[], { parseByline }: CopyOptions): FoundAuthors {
  const lines = withGuessedAuthor(settled);
  const signed = lines.filter(({ sign }) => sign === 'author');
  const isGuessed = signed.length > 0 && !settled.some(({ sign }) => sign === 'author');
  const name = signed.length === 0 ? authorOfBiography(lines) : null;
  const credits = signed.flatMap((line) => creditsOf(line, parseByline));
  const described: CopyCredit[] = name === null ? [] : [{ name, kind: 'person', role: 'by' }];
  return { lines, credits: [...credits, ...described], isGuessed, isFromBiography: name !== null };
}

function copyFrom(arrangement: Arrangement, found: FoundAuthors, options: CopyOptions): PressCopy {
  const { lines } = arrangement;
  const text = readText(arrangement, options.date);
  const people = readAuthors(lines, found.credits, text.date, options);
  const authors = people.read.map(({ author }) => author);
  const bylineText = bylineOf(lines);
  return {
    headline: text.headline,
    ...(text.deck && { deck: text.deck }),
    ...(text.dateline && { dateline: text.dateline }),
    ...(text.date && { date: text.date }),
    body: text.body,
    ...(bylineText && { bylineText }),
    credits: [...found.credits, ...lines.flatMap((line) => pictureCredits(line, options.parseByline))],
    authors,
    report: [
      ...text.report,
      ...reportOf(arrangement, { ...found, hasAuthors: authors.length > 0, hasBody: text.body.length > 0 }),
      ...people.report,
      ...people.read.flatMap(({ report }) => report),
    ],
  };
}

function readAuthors(
  lines: readonly PlacedLine[],
  credits: readonly CopyCredit[],
  date: string | undefined,
  { parseByline }: CopyOptions,
) {
  const names = uniqueNames(credits);
  const namesOnLine = (line: PlacedLine) => uniqueNames(creditsOf(line, parseByline));
  const biographies = shareBiographies(lines, names, namesOnLine);
  const addresses = shareAddresses(lines, names);
  const read = names.flatMap((name): ReadAuthor[] => {
    const credit = credits.find((each) => each.name === name);
    if (!credit) return [];
    const biography = biographies.byName.get(name) ?? [];
    return [
      readAuthor(credit, { biography, titleLine: titleUnder(lines, name), email: addresses.byName.get(name), date }),
    ];
  });
  const unmatched = biographies.unmatched.map((text) => reported('BIOGRAPHY_UNMATCHED', text));
  return { read, report: [...addresses.report, ...unmatched] };
}

function titleUnder(lines: readonly PlacedLine[], name: string): string | undefined {
  const at = lines.findIndex(({ part, text }) => part === 'author' && text.includes(name));
  const next = at === -1 ? undefined : lines[at + 1];
  return next?.part === 'authorTitle' ? printable(next.value) : undefined;
}

function bylineOf(lines: readonly PlacedLine[]): string {
  const parts = lines.filter(({ part }) => part === 'author' || part === 'authorTitle');
  return parts.map(({ text }) => printable(text)).join(', ');
}

function uniqueNames(credits: readonly CopyCredit[]): string[] {
  return [...new Set(credits.map(({ name }) => name))];
}
