import type { Block } from '../article/blocks';
import { blocksToText, isBlank } from '../article/blocks-text';
import { blocksToHtml } from '../article/render-blocks';
import { blocksToMarkdown } from '../article/render-markdown';
import { yearsOfCareer } from '../article/career';
import { parseLocale } from '../byline/words/words-for';
import { composedBlocks } from './composed';
import type { BioFacts, BioOptions, BioTranslation } from './facts';
import { shorten } from './shorten';
import { withYears } from './years';

export type { BioFacts, BioOptions, BioTranslation, NamedPlace } from './facts';

/** Characters a reader sees of a short biography, markup not counted. */
export const SHORT_BIO_LIMIT = 250;

const RENDERERS: Readonly<Record<BioOptions['format'], (blocks: readonly Block[]) => string>> = {
  text: blocksToText,
  html: blocksToHtml,
  markdown: blocksToMarkdown,
};

/**
 * The biography of an author: what the author wrote, else sentences from the facts, else ''. Never throws.
 *
 * Written text is taken from the translation for the locale, else from the site's language; a long biography takes the
 * long text before the short one, a short biography the other way round. `{years}` in it becomes the whole years of
 * career on `asOf`; where these are unknown or nought, the sentence around `{years}` is left out, and a text of which
 * nothing remains counts as not written.
 *
 * Short biographies have at most 250 visible characters: cut after a sentence, else after a word with "…".
 */
export function composeBio(author: BioFacts, options: BioOptions): string {
  const translation = translationFor(author.translations ?? [], options.locale);
  const blocks = writtenBlocks(author, translation, options) ?? composedBlocks(author, translation, options);
  return RENDERERS[options.format](options.length === 'short' ? shorten(blocks, SHORT_BIO_LIMIT) : blocks);
}

type WrittenText = Pick<BioFacts, 'bio' | 'shortBio'>;

function writtenBlocks(
  author: BioFacts,
  translation: BioTranslation | undefined,
  options: BioOptions,
): readonly Block[] | undefined {
  const years = yearsOfCareer(author.careerStart, options.asOf);
  return [translation, author]
    .flatMap((text) => (text ? inOrderOf(options.length, text) : []))
    .map((blocks) => withYears(blocks, years).filter((block) => !isBlank(block)))
    .find((blocks) => blocks.length > 0);
}

function inOrderOf(length: BioOptions['length'], { bio, shortBio }: WrittenText): (readonly Block[])[] {
  const long = bio ?? [];
  const short = paragraphsOf(shortBio ?? '');
  return length === 'long' ? [long, short] : [short, long];
}

function paragraphsOf(text: string): Block[] {
  const paragraphs = text.trim().split(/\s*\n\s*\n\s*/);
  return paragraphs.map((each) => ({ type: 'paragraph', children: [{ type: 'text', text: each }] }));
}

/** The translation for exactly this locale, else for its language, else for the language in another region. */
function translationFor(translations: readonly BioTranslation[], locale: string): BioTranslation | undefined {
  const language = parseLocale(locale)?.language;
  return (
    translations.find((each) => each.locale.toLowerCase() === locale.toLowerCase()) ??
    translations.find((each) => each.locale.toLowerCase() === language) ??
    translations.find((each) => language !== undefined && parseLocale(each.locale)?.language === language)
  );
}
