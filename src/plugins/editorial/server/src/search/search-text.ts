import type { ArticleBody, ArticleContent, Edition } from '../../../domain/article/edition';
import { foldedForSearch, wordsIn } from '../../../domain/article/highlight';
import type { SearchText } from './dialect';

/** What is indexed of a body, in bytes: PostgreSQL takes no more than a megabyte of word forms for one text. */
const LONGEST = 400_000;

/** Languages written without spaces, where words must be told apart before they are indexed. */
const UNSPACED = /^(zh|ja|th|lo|km|my)\b/;

export function searchTextOf(
  editionId: SearchText['editionId'],
  edition: Edition<ArticleContent>,
  body: ArticleBody,
): SearchText {
  const { locale, content } = edition;
  const indexed = (text: string | null) => wordsIn(spaced(shortened(foldedForSearch(text ?? '')), locale)).join(' ');
  return {
    editionId,
    locale,
    title: indexed(content.headline),
    names: indexed(namesIn(content).join(' ')),
    deck: indexed([content.deck, content.dateline].join(' ')),
    body: indexed(body.text),
  };
}

/** The question in the same form, word for word. */
export function spaced(text: string, locale: string): string {
  if (!UNSPACED.test(locale.toLowerCase())) return text;
  const words = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return [...words].map(({ segment }) => segment).join(' ');
}

function namesIn({ credits, profiles, bylineOverride }: ArticleContent): string[] {
  const names = credits.flatMap(({ author, name, creditedAs }) => [creditedAs, profiles[author ?? '']?.name, name]);
  return [...new Set([...names, bylineOverride])].filter((name): name is string => typeof name === 'string');
}

function shortened(text: string): string {
  const bytes = Buffer.from(text.replaceAll('\0', ' '));
  return bytes.length <= LONGEST ? bytes.toString('utf8') : bytes.subarray(0, LONGEST).toString('utf8');
}
