import { ARTICLE } from '../plugin';
import type { Strapi } from '../strapi';
import type { TransitionListener } from '../workflow/desk';
import { answer, type Answer, type DeliveryRequest } from './answer';
import { setUpDelivery } from './desk';
import { editionListener } from './editions';
import { editionRows, linkRows } from './edition-rows';

/** What readers get, as the other rooms and the controller use it. */
export interface Delivery {
  readonly listener: TransitionListener;
  readonly answer: (request: DeliveryRequest) => Promise<Answer>;
  /** Live articles that credit an author, newest first; an article in several languages stands there once. */
  readonly liveArticlesOf: (authorDocumentId: string) => Promise<{ documentId: string; title: string }[]>;
}

export function createDelivery({ strapi }: { strapi: Strapi }): Delivery {
  const desk = setUpDelivery(strapi);
  return {
    listener: editionListener(strapi),
    answer: (request) => answer(desk, request),
    liveArticlesOf: (authorDocumentId) => liveArticlesOf(strapi, authorDocumentId),
  };
}

async function liveArticlesOf(strapi: Strapi, author: string): Promise<{ documentId: string; title: string }[]> {
  const credits = await linkRows(strapi).findMany({
    where: { kind: 'author', target: author, isCurrent: true },
    select: ['documentId'],
  });
  const ids = [...new Set(credits.map(({ documentId }) => documentId))];
  if (ids.length === 0) return [];
  const found = await editionRows(strapi).findMany({
    where: { targetUid: ARTICLE, documentId: { $in: ids }, isCurrent: true },
    select: ['documentId', 'title'],
    orderBy: { publishedAt: 'desc' },
  });
  return [...new Map(found.map(({ documentId, title }) => [documentId, { documentId, title }])).values()];
}
