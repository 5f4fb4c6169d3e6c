import { deckVerdict, headlineIndex, type DeckVerdict } from './front';
import { beginsWithName, PROFESSION } from './guess-author';
import type { Sign } from './line-labels';
import type { Line } from './recognise';
import { tailStart } from './tail';
import { isPlain } from './zones';

/** What each line is in the end. `authorTitle` stands right under an author line and belongs to it. */
export type Part = Sign | 'biography' | 'authorTitle';

export interface PlacedLine extends Line {
  readonly part: Part;
}

export interface Arrangement {
  readonly lines: readonly PlacedLine[];
  readonly deck: DeckVerdict;
}

/** Gives every line its part; null when there is no headline. `names` are the authors the author lines credit. */
export function arrange(lines: readonly Line[], names: readonly string[]): Arrangement | null {
  const titled = lines.map((line, index) => (isAuthorTitle(line, lines[index - 1], names) ? index : -1));
  const bare = lines.filter((_, index) => titled[index] === -1);
  const top = headlineIndex(bare);
  if (top === -1) return null;
  const end = tailStart(bare, top, names);
  const deck = verdictOf(bare.slice(top + 1, end));
  const placed = placeAll(bare, { headline: top, end, deck, names });
  return { lines: withTitles(lines, placed), deck };
}

interface Frame {
  readonly headline: number;
  readonly end: number;
  readonly deck: DeckVerdict;
  readonly names: readonly string[];
}

function placeAll(lines: readonly Line[], frame: Frame): PlacedLine[] {
  const firstPlain = lines.findIndex((line, index) => index > frame.headline && isPlain(line));
  let isOwned = false;
  return lines.map((line, index) => {
    if (index >= frame.end) isOwned ||= ownsWhatFollows(line, frame.names);
    if (index === frame.headline) return { ...line, part: 'headline' };
    if (line.sign === 'headline') return { ...line, part: 'note' };
    if (line.sign !== undefined) return { ...line, part: line.sign };
    return { ...line, part: partOfPlain(line, index, frame, { isOwned, isFirst: index === firstPlain }) };
  });
}

function partOfPlain(
  line: Line,
  index: number,
  { headline, end, deck, names }: Frame,
  { isOwned, isFirst }: { readonly isOwned: boolean; readonly isFirst: boolean },
): Part {
  if (index < headline) return 'note';
  if (index >= end) return SYNDICATION.test(line.value) || !isOwned ? 'note' : names.length > 0 ? 'biography' : 'body';
  return isFirst && deck === 'deck' ? 'deck' : 'body';
}

/** Notes on rights and first publication, which some desks put under the biography. */
const SYNDICATION =
  /^(?:(?:this|the) (?:article|story|piece|column|essay|post) (?:was|is|has|first|originally|appeared)|(?:originally|first) (?:published|appeared)|reprinted|republished|(?:©|\(c\)|copyright)|all rights reserved|(?:dieser|der) (?:artikel|beitrag|text) (?:ist|wurde|erschien)|alle rechte|cet article|tous droits|este artículo|todos los derechos|questo articolo|tutti i diritti|dit artikel|alle rechten)/iu;

function ownsWhatFollows(line: Line, names: readonly string[]): boolean {
  return line.sign === 'author' || line.sign === 'about' || names.some((name) => beginsWithName(line.value, name));
}

function verdictOf(front: readonly Line[]): DeckVerdict {
  const plain = front.filter(isPlain);
  const [first, next] = plain;
  if (!first || front.some(({ sign }) => sign === 'deck')) return 'body';
  const between = front.slice(front.indexOf(first) + 1, next ? front.indexOf(next) : undefined);
  return deckVerdict(first, between, plain.slice(1));
}

/** "Senior Editor, The Courier" on the line right under the name. */
function isAuthorTitle(line: Line, before: Line | undefined, names: readonly string[]): boolean {
  if (before?.sign !== 'author' || before.group !== line.group || !isPlain(line)) return false;
  const isShort = line.value.length <= 90 && !/[.!?…]$/.test(line.value);
  return isShort && PROFESSION.test(line.value) && !names.some((name) => beginsWithName(line.value, name));
}

function withTitles(lines: readonly Line[], placed: readonly PlacedLine[]): PlacedLine[] {
  let next = 0;
  return lines.map((line) => {
    const candidate = placed[next];
    if (candidate?.text !== line.text || candidate.group !== line.group) return { ...line, part: 'authorTitle' };
    next += 1;
    return candidate;
  });
}
