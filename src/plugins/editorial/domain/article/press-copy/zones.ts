import type { Line } from './recognise';
import type { Sign } from './line-labels';

/** Where a line stands among the paragraphs that bear no sign: headline, deck, body and biography. */
interface Position {
  readonly plainBefore: number;
  readonly plainAfter: number;
  readonly charactersBefore: number;
  readonly charactersAfter: number;
}

/** Signs count near the top or the end of the copy; in the middle of the text the same words are text. */
export function settleSigns(lines: readonly Line[]): Line[] {
  const positions = positionsOf(lines);
  let authorLines = 0;
  return lines.map((line, index) => {
    const position = positions[index];
    if (line.sign === 'author') authorLines += 1;
    const isSettled = line.sign === undefined || !position || isPlausible(line, position);
    return isSettled && (line.sign !== 'author' || authorLines <= MOST_AUTHOR_LINES) ? line : asText(line);
  });
}

/** Copy with more author lines than this is a list of names. */
const MOST_AUTHOR_LINES = 30;

function asText(line: Line): Line {
  return { ...line, sign: undefined, label: undefined, value: withLabel(line) };
}

function isPlausible(line: Line, position: Position): boolean {
  const rule = line.sign && PLACES[line.sign];
  if (line.sign === 'author' && line.label !== undefined) return true;
  return rule?.(position) ?? true;
}

const isNearTop = ({ plainBefore }: Position) => plainBefore <= 3;
const isNearEnd = ({ plainAfter }: Position) => plainAfter <= 3;
const isInLastHalf = ({ charactersBefore, charactersAfter }: Position) => charactersAfter <= charactersBefore;

const PLACES: Readonly<Partial<Record<Sign, (position: Position) => boolean>>> = {
  headline: isNearTop,
  deck: isNearTop,
  dateline: isNearTop,
  body: isNearTop,
  date: (position) => isNearTop(position) || isNearEnd(position),
  note: (position) => isNearTop(position) || isNearEnd(position),
  contact: (position) => isNearTop(position) || isInLastHalf(position),
  author: (position) => position.plainBefore <= 3 || (position.plainAfter <= 6 && isInLastHalf(position)),
  about: (position) => position.plainAfter > 0 && isInLastHalf(position),
  end: isInLastHalf,
};

function positionsOf(lines: readonly Line[]): Position[] {
  const plain = lines.filter(isPlain);
  const all = { count: plain.length, characters: characters(plain) };
  let before = { count: 0, characters: 0 };
  return lines.map((line) => {
    const own = isPlain(line) ? { count: 1, characters: line.value.length } : { count: 0, characters: 0 };
    const position = {
      plainBefore: before.count,
      plainAfter: all.count - before.count - own.count,
      charactersBefore: before.characters,
      charactersAfter: all.characters - before.characters - own.characters,
    };
    before = { count: before.count + own.count, characters: before.characters + own.characters };
    return position;
  });
}

export function isPlain({ sign }: Line): boolean {
  return sign === undefined;
}

export function characters(lines: readonly Line[]): number {
  return lines.reduce((sum, { value }) => sum + value.length, 0);
}

function withLabel({ label, value, sign, text }: Line): string {
  if (sign === 'author' || sign === 'mark') return text;
  return label === undefined ? value : `${label} ${value}`;
}
