import { escapeAttribute, escapeHtml, safeHref, withoutUnprintables } from '../markup';
import type { NoticeKind } from './kinds';
import { filled, letterWords, type LetterWords } from './words';

/** One piece of news as a letter tells it. */
export interface News {
  readonly kind: NoticeKind;
  readonly title: string;
  /** Who did it; null where no person did. */
  readonly name: string | null;
  /** A reason, or what was said. */
  readonly detail: string | null;
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Wanted {
  readonly news: readonly News[];
  /** The only link of the letter. */
  readonly url: string;
  /** BCP 47, the most wanted first. */
  readonly languages: readonly (string | null | undefined)[];
}

const MOST_LINES = 30;

interface Line {
  readonly heading: string;
  readonly title: string;
  readonly name: string | null;
  readonly detail: string | null;
}

/** A letter about one piece of news. */
export function singleLetter(wanted: Wanted): Letter {
  const { words, language } = letterWords(wanted.languages);
  const lines = wanted.news.slice(0, 1).map((news) => lineOf(news, words));
  const [first] = lines;
  const subject = first ? `${first.heading}: ${first.title}` : '';
  return letter({ ...wanted, words, language, lines, subject, rest: null, linkText: words.open });
}

/** The news of a day in one letter. */
export function digestLetter(wanted: Wanted): Letter {
  const { words, language } = letterWords(wanted.languages);
  const lines = wanted.news.slice(0, MOST_LINES).map((news) => lineOf(news, words));
  const left = wanted.news.length - lines.length;
  const rest = left > 0 ? filled(words.more, left) : null;
  const subject = filled(words.digest, wanted.news.length);
  return letter({ ...wanted, words, language, lines, subject, rest, linkText: words.openAll });
}

interface Parts {
  readonly subject: string;
  readonly words: LetterWords;
  readonly language: string;
  readonly lines: readonly Line[];
  readonly rest: string | null;
  readonly url: string;
  readonly linkText: string;
}

function letter({ subject, words, language, lines, rest, url, linkText }: Parts): Letter {
  const href = safeHref(url) ?? '';
  const text = [...lines.map(textOf), ...(rest ? [rest] : []), `${linkText}: ${href}`, words.choose].join('\n\n');
  const html = [
    `<!doctype html><html lang="${escapeAttribute(language)}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(subject)}</title></head><body style="font-family:sans-serif;color:#32324d;max-width:36em">`,
    ...lines.map(htmlOf),
    ...(rest ? [`<p>${escapeHtml(rest)}</p>`] : []),
    `<p><a href="${escapeAttribute(href)}">${escapeHtml(linkText)}</a></p>`,
    `<p style="color:#666687;font-size:small">${escapeHtml(words.choose)}</p></body></html>`,
  ].join('');
  return { subject: oneLine(subject), text: `${text}\n`, html };
}

function lineOf({ kind, title, name, detail }: News, words: LetterWords): Line {
  return {
    heading: words[kind],
    title: oneLine(title) || words.untitled,
    name: name === null ? null : filled(words.by, oneLine(name)),
    detail: detail === null ? null : withoutUnprintables(detail).trim() || null,
  };
}

function textOf({ heading, title, name, detail }: Line): string {
  const quoted = detail?.split(/\r\n?|\n/).map((line) => `> ${line}`) ?? [];
  return [title, [heading, name].filter(Boolean).join(' '), ...quoted].join('\n');
}

function htmlOf({ heading, title, name, detail }: Line): string {
  const said = [heading, name].filter(Boolean).join(' ');
  const quoted = detail === null ? '' : `<blockquote style="white-space:pre-wrap">${escapeHtml(detail)}</blockquote>`;
  return `<p><strong>${escapeHtml(title)}</strong><br>${escapeHtml(said)}</p>${quoted}`;
}

/** A line end in a subject would begin a header of somebody's own (RFC 5322, 2.2). */
function oneLine(text: string): string {
  return withoutUnprintables(text).replace(/\s+/g, ' ').trim().slice(0, 200);
}
