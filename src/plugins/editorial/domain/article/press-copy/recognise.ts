import { isCreditLike, namesAfterBy } from './author-line';
import { isContactLine } from './contacts';
import { findDate, readDateLine } from './dates';
import { ABOUT_THE_AUTHOR, DESK_NOTE, END_MARK, LABELS, SEPARATOR, type Sign } from './line-labels';
import type { Paragraph } from './paragraphs';

/** A paragraph with what it says it is; `value` is the text without label and markup. */
export interface Line extends Paragraph {
  readonly sign?: Sign;
  readonly value: string;
  /** The label that was taken off, as it stood. */
  readonly label?: string;
  /** Markdown heading or a paragraph wholly in emphasis. */
  readonly isMarked: boolean;
}

/** Characters. A longer paragraph is text, whatever it begins with. */
const LONGEST_SIGN = 700;

type Recognised = Pick<Line, 'sign' | 'value' | 'label'>;

/** Reads each paragraph for what it says about itself; a label alone on its line belongs to the paragraph after it. */
export function recogniseLines(paragraphs: readonly Paragraph[]): Line[] {
  return withLoneLabels(paragraphs.flatMap(splitAbout)).map((paragraph) => {
    const plain = withoutMarkup(paragraph.text);
    const isMarked = plain !== paragraph.text;
    return { ...paragraph, isMarked, ...(recognised(plain) ?? { value: plain }) };
  });
}

/** "About the author: Jane Roe is …" is a heading and a paragraph. */
function splitAbout(paragraph: Paragraph): Paragraph[] {
  const [, heading = '', text = ''] = /^([^:：]{3,40}[:：])\s*(\S.*)$/su.exec(paragraph.text) ?? [];
  if (!ABOUT_THE_AUTHOR.test(withoutMarkup(heading))) return [paragraph];
  return [
    { ...paragraph, text: heading },
    { ...paragraph, text },
  ];
}

function withLoneLabels(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const before = joined.at(-1);
    if (!before || !isLoneLabel(before.text)) joined.push(paragraph);
    else joined.splice(-1, 1, { ...paragraph, text: `${withoutMarkup(before.text)} ${paragraph.text}` });
  }
  return joined;
}

function isLoneLabel(text: string): boolean {
  const plain = withoutMarkup(text);
  return /[:：]$/.test(plain) && LABEL_LINES.some(({ sign, pattern }) => sign !== 'note' && pattern.test(plain));
}

/** Heading marks and emphasis around the whole paragraph. */
function withoutMarkup(text: string): string {
  if (text.length > LONGEST_SIGN) return text;
  const heading = text.replace(/^#{1,6}\s+(?=\S)/, '').replace(/(?<=\S)\s+#+$/, '');
  return heading.replace(/^(\*{1,3}|_{1,3})(?=\S)((?:(?!\1).)*)(?<=\S)\1$/u, '$2');
}

function recognised(text: string): Recognised | null {
  if (text.length > LONGEST_SIGN) return longBody(text);
  const sign = SHAPES.find(([, isShaped]) => isShaped(text))?.[0];
  return sign ? { sign, value: text } : (labelled(text) ?? byLine(text));
}

/** The label over the body may stand before a whole paragraph. */
function longBody(text: string): Recognised | null {
  const found = labelled(text.slice(0, LONGEST_SIGN));
  return found?.sign === 'body' ? { ...found, value: text.slice(text.indexOf(found.value)) } : null;
}

const SHAPES: readonly (readonly [Sign, (text: string) => boolean])[] = [
  ['end', (text) => END_MARK.test(text)],
  ['mark', (text) => SEPARATOR.test(text)],
  ['about', (text) => ABOUT_THE_AUTHOR.test(text)],
  ['note', (text) => DESK_NOTE.test(text)],
  ['contact', isContactLine],
  ['date', (text) => readDateLine(text) !== null || isPublicationNote(text)],
  ['dateline', isPlaceAndDate],
];

/** "Published 6:00 a.m. Sept. 4, 2020 | Updated …" */
function isPublicationNote(text: string): boolean {
  const isNote =
    /^(?:first )?(?:published|posted|updated|last updated|veröffentlicht|aktualisiert|publié|publicado|pubblicato|gepubliceerd)\s[^:.!?]{0,12}[\d\p{L}]/iu;
  return text.length <= 160 && isNote.test(text) && findDate(text) !== null && !/\.\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text);
}

/** "Lisbon, 4 May 2021" on a line of its own. */
function isPlaceAndDate(text: string): boolean {
  const place = /^(\p{Lu}[\p{L}\p{M} .'’-]{1,40}), (.+)$/u.exec(text);
  return place !== null && readDateLine(place[2] ?? '') !== null;
}

const LABEL_LINES = LABELS.map(([sign, words]) => ({
  sign,
  pattern: new RegExp(`^((?:${words})\\s*[:：])\\s*(.*)$`, 'isu'),
}));

/** What may follow each label, so that a sentence that happens to begin "Story: …" stays a sentence. */
const MAY_FOLLOW: Readonly<Partial<Record<Sign, (value: string) => boolean>>> = {
  headline: (value) => value.length <= 300,
  deck: (value) => value.length <= 600,
  author: isCreditLike,
  date: (value) => value.length <= 60 && findDate(value) !== null,
  dateline: (value) => value.length <= 80,
  photo: (value) => value.length <= 400,
  note: (value) => value.length <= 200,
  contact: (value) => value.length <= 200,
};

function labelled(text: string): Recognised | null {
  for (const { sign, pattern } of LABEL_LINES) {
    const [, label, value = ''] = pattern.exec(text) ?? [];
    if (label === undefined || value === '') continue;
    const plain = withoutMarkup(value);
    if (MAY_FOLLOW[sign]?.(plain) ?? true) return { sign, label, value: plain };
  }
  return null;
}

function byLine(text: string): Recognised | null {
  const names = namesAfterBy(text);
  return names === null ? null : { sign: 'author', value: names };
}
