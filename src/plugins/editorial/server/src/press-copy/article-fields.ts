import { paragraph, type Block } from '../../../domain/article/blocks';
import type { PressCopy } from '../../../domain/article/press-copy/copy';
import type { ImportNote } from '../../../contracts/import';
import { ARTICLE } from '../plugin';
import type { ReadByline } from './byline';
import type { Fits } from './limits';
import { note } from './notes';
import { importProblem } from './problems';

export interface ArticleFields {
  readonly headline: string;
  readonly deck?: string;
  readonly dateline?: string;
  readonly bylineOverride?: string;
  readonly genre: 'news';
  readonly body: readonly Block[];
}

/**
 * The attributes of the article. What is too long for its field stands in the body instead: above the text or, for the
 * author line, under it.
 * @throws HEADLINE_TOO_LONG (422), because an article needs one.
 */
export function articleFields(
  copy: PressCopy,
  { line }: ReadByline,
  fits: Fits,
): { readonly fields: ArticleFields; readonly notes: readonly ImportNote[] } {
  const { headline, deck, dateline } = copy;
  if (!fits(ARTICLE, 'headline', headline)) throw headlineTooLong(headline);
  const misfit = (name: string, text: string | undefined) => (text && !fits(ARTICLE, name, text) ? [text] : []);
  const above = [...misfit('deck', deck), ...misfit('dateline', dateline)];
  const below = misfit('bylineOverride', line);
  const optional = Object.entries({ deck, dateline, bylineOverride: line });
  return {
    fields: {
      headline,
      ...Object.fromEntries(optional.filter(([name, text]) => text && fits(ARTICLE, name, text))),
      genre: 'news',
      body: [...above, ...copy.body, ...below].map(paragraph),
    },
    notes: [...above, ...below].map((text) => note('TOO_LONG_KEPT', text)),
  };
}

function headlineTooLong({ length }: string): Error {
  const message = `The headline has ${length} characters: put a shorter one on a line of its own at the top.`;
  return importProblem({ code: 'HEADLINE_TOO_LONG', message });
}
