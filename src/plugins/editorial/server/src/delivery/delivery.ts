import type { CreditedIn } from '../../../contracts/bylines';
import { articleUrl, authorUrl } from '../../../domain/article/present-site';
import { ARTICLE, AUTHOR } from '../plugin';
import type { Row, Strapi } from '../strapi';
import type { ReachOf, Transition, TransitionListener } from '../workflow/desk';
import type { Key } from '../workflow/key';
import { answer, answerAtOnce, isPath, type Answer, type DeliveryRequest } from './http/answer';
import { EVERYTHING } from './memory/changes';
import { creditedIn } from './reads/credited';
import { setUpDelivery, type DeliveryDesk } from './desk';
import { editionListener, hasEditions, reissueOf, type Reissue } from './editions/editions';
import { changed, hearChanges, stepListener } from './memory/hearing';
import { editionRows, linkRows } from './editions/edition-rows';
import { erasePerson } from './editions/erase';
import { avatarsOf, historyOf, namesOf, textsNaming } from './editions/of-person';
import { editionNumber, editionsOf } from './editions/history';
import { currentOrigins, retractions, type CurrentOrigins, type Retractions } from './editions/origins';
import { rebuildEditions, type Rebuilt } from './editions/rebuild';
import { presentWorkingCopy } from './present/present-working-copy';
import { reachOf } from './memory/reach';
import { writtenEditions, type WrittenEdition } from './editions/written-editions';

/** What readers get, as the other rooms and the controller use it. */
export interface Delivery {
  readonly listener: TransitionListener;
  readonly reachOf: ReachOf;
  /** What a step did to the editions of its text, for whoever is told of it later; undefined where it did nothing. */
  readonly reissueOf: (transition: Transition) => Reissue | undefined;
  readonly answer: (request: DeliveryRequest) => Promise<Answer>;
  /** The same out of memory; null where it is not there. */
  readonly answerAtOnce: (request: DeliveryRequest) => Answer | null;
  /** Live articles that credit an author, counted, the newest named. */
  readonly creditedIn: (authorDocumentId: string) => Promise<CreditedIn>;
  readonly hasEditions: (uid: string) => boolean;
  /** What the current editions of these documents were made from, and whether they say what they were written with. */
  readonly currentOrigins: (uid: string, documentIds: readonly string[]) => Promise<CurrentOrigins>;
  /** What readers of each of these texts are told of its retraction. */
  readonly retractions: (uid: string, documentIds: readonly string[]) => Promise<Retractions>;
  /** Every edition there is, or those with these numbers, in pages. */
  readonly written: (ids?: readonly number[]) => AsyncIterable<readonly WrittenEdition[]>;
  /** What its addresses begin with, such as `/api/delivery`. */
  readonly root: string;
  /** Whether a path is one that `answer` knows. */
  readonly isPath: (path: string) => boolean;
  /** Begins to hear of changes that no step makes; in `bootstrap`, when the database is there. */
  readonly hearChanges: () => void;
  readonly stop: () => Promise<void>;
  /** Drops every kept answer, on every instance: after work on the editions or the search index as a whole. */
  readonly forget: () => Promise<void>;
  /** Makes every current edition again from what is published, and tells where that was another. */
  readonly rebuild: (onProgress?: (done: Rebuilt) => void) => ReturnType<typeof rebuildEditions>;
  /** All of them, newest first; an article in several languages stands there once. */
  readonly liveArticlesOf: (authorDocumentId: string) => Promise<{ documentId: string; title: string }[]>;
  /** Takes a person out of every edition; a label stands in their place. */
  readonly erase: (authorDocumentId: string, label: string) => Promise<void>;
  /** A profile as readers got it, edition by edition. */
  readonly historyOf: (authors: readonly string[]) => Promise<readonly object[]>;
  /** What readers got of a text, newest first, with who published it; whoever asks. */
  readonly editionsOf: (key: Key, page: Parameters<typeof editionsOf>[2]) => ReturnType<typeof editionsOf>;
  /** One of them with its content. @throws NOT_FOUND */
  readonly editionNumber: (key: Key, number: number) => ReturnType<typeof editionNumber>;
  readonly avatarsOf: (authors: readonly string[]) => Promise<readonly string[]>;
  /** Every name that readers knew these profiles by. */
  readonly namesOf: (authors: readonly string[]) => Promise<readonly string[]>;
  readonly textsNaming: (name: string) => Promise<readonly { documentId: string; locale: string; title: string }[]>;
  /** A working copy as it would be read if it were published now. @throws NOT_READY */
  readonly presentWorkingCopy: (key: Key, row: Row) => Promise<unknown>;
  /** The page of what is live; null where nothing is. */
  readonly addressOf: (key: Key) => Promise<string | null>;
}

export function createDelivery({ strapi }: { strapi: Strapi }): Delivery {
  const desk = setUpDelivery(strapi);
  return {
    listener: inTurn(editionListener(strapi), stepListener(desk)),
    reachOf: (transition) => reachOf(strapi, transition),
    reissueOf,
    answer: (request) => answer(desk, request),
    answerAtOnce: (request) => answerAtOnce(desk, request),
    creditedIn: (authorDocumentId) => creditedIn(desk, authorDocumentId),
    hasEditions,
    currentOrigins: (uid, documentIds) => currentOrigins(strapi, uid, documentIds),
    retractions: (uid, documentIds) => retractions(strapi, uid, documentIds),
    written: (ids) => writtenEditions(strapi, ids),
    root: desk.root,
    isPath: (path) => isPath(desk, path),
    hearChanges: () => hearChanges(desk),
    stop: () => desk.watch.stop(),
    forget: () => changed(desk, [EVERYTHING]),
    rebuild: (onProgress) => rebuildEditions(desk, onProgress),
    liveArticlesOf: (authorDocumentId) => liveArticlesOf(strapi, authorDocumentId),
    erase: async (authorDocumentId, label) => {
      await erasePerson(strapi, authorDocumentId, label);
      await changed(desk, [EVERYTHING]);
    },
    historyOf: (authors) => historyOf(strapi, authors),
    editionsOf: (key, page) => editionsOf(desk, key, page),
    editionNumber: (key, number) => editionNumber(desk, key, number),
    avatarsOf: (authors) => avatarsOf(strapi, authors),
    namesOf: (authors) => namesOf(strapi, authors),
    textsNaming: (name) => textsNaming(strapi, name),
    presentWorkingCopy: (key, row) => presentWorkingCopy(desk, key, row),
    addressOf: (key) => addressOf(desk, key),
  };
}

async function addressOf({ strapi, site }: DeliveryDesk, { uid, documentId, locale }: Key): Promise<string | null> {
  const where = { targetUid: uid, documentId, locale, isCurrent: true };
  const row = await editionRows(strapi).findOne({ where, select: ['slug'] });
  if (!row) return null;
  return uid === AUTHOR ? authorUrl(site, row.slug, locale) : articleUrl(site, row.slug, locale);
}

function inTurn(first: TransitionListener, then: TransitionListener): TransitionListener {
  const all = (listener: TransitionListener, transitions: readonly Transition[]) =>
    listener.many
      ? listener.many(transitions)
      : transitions.reduce((done, one) => done.then(() => listener(one)), Promise.resolve());
  return Object.assign(
    async (transition: Transition) => {
      await first(transition);
      await then(transition);
    },
    {
      many: async (transitions: readonly Transition[]) => {
        await all(first, transitions);
        await all(then, transitions);
      },
    },
  );
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
