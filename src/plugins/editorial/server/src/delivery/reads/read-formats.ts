import { ninjsOf } from '../../../../domain/article/present-ninjs';
import { escapeScriptJson } from '../../../../domain/markup';
import type { PresentedArticle } from '../../../../domain/article/presented';
import { withAddresses } from '../formats/addresses';
import type { DeliveryDesk } from '../desk';
import type { Outcome } from './page';
import { articleInFull, type LocaleQuery } from './read-articles';

/** Facts for search engines by themselves, to be put into a page as they are. */
export const readJsonLd = readAs('application/ld+json; charset=utf-8', ({ jsonLd }) =>
  escapeScriptJson(JSON.stringify(jsonLd)),
);

/** The article for news exchange. */
export const readNinjs = readAs('application/json; charset=utf-8', (article, { site }) =>
  JSON.stringify(ninjsOf(article, site)),
);

function readAs(type: string, write: (article: PresentedArticle, desk: DeliveryDesk) => string) {
  return async (ordinary: DeliveryDesk, slug: string, query: LocaleQuery): Promise<Outcome> => {
    const desk = withAddresses(ordinary);
    const found = await articleInFull(desk, slug, query);
    if ('movedTo' in found) return found;
    return { type, text: write(found.data, desk), keys: found.keys, changedAt: found.changedAt };
  };
}
