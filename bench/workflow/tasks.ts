import type { Core } from '@strapi/strapi';
import type { Task } from '../applications/program';
import { load } from '../loading/load';
import { openDesk, readyText, watch, watched } from './desk';
import { prepared, preparation } from './preparation';
import { askQueue, fillQueue } from './queue';
import { schemas } from './schemas';
import { newsroomIn, type Newsroom } from './newsroom';
import { timed, type Timing } from './timing';
import { formOf, textOf } from './texts';

const LOCALE = { locale: 'en' };

export type Times = Readonly<Record<string, readonly Timing[]>>;

let written = 0;

/** What the bench may ask of either application. */
export const tasks: Readonly<Record<string, Task>> = {
  schemas,
  prepare: preparation,
  round,
  openDesk,
  readyText,
  watch,
  watched,
  archive,
  fillQueue,
  askQueue,
};

/** Beyond the numbers of the rounds: their slugs are made of them. */
const ARCHIVED_FROM = 1_000_000;

/** Articles that have been public for long. */
async function archive(strapi: Core.Strapi, count: number): Promise<void> {
  await load(strapi, { from: ARCHIVED_FROM, count, isLive: true }, prepared());
}

/** A few articles from their first words to their second publication. */
async function round(strapi: Core.Strapi, articles: number): Promise<Times> {
  const all: Record<string, Timing[]> = {};
  for (let done = 0; done < articles; done += 1) {
    for (const [name, timing] of Object.entries(await life(strapi, newsroomIn(strapi)))) {
      (all[name] ??= []).push(timing);
    }
  }
  return all;
}

async function life(strapi: Core.Strapi, newsroom: Newsroom): Promise<Record<string, Timing>> {
  const [articles, around, number] = [newsroom.documents('article'), prepared(), ++written];
  const { documentId } = await newsroom.as('writer', () =>
    articles.create({ data: formOf(number, 1, around), ...LOCALE }),
  );
  const save = (data: object) => newsroom.as('writer', () => articles.update({ documentId, data, ...LOCALE }));
  const publish = () => newsroom.as('editor', () => articles.publish({ documentId, ...LOCALE }));
  const text = await timed(strapi, () => save(textOf(number, 2)));
  const form = await timed(strapi, () => save(formOf(number, 3, around)));
  const kept = await timed(strapi, async () => {
    await save(textOf(number, 4));
    await newsroom.savedAreKept();
  });
  await newsroom.agree('article', documentId);
  const first = await timed(strapi, publish);
  const live = await timed(strapi, () => save(textOf(number, 5)));
  const second = await timed(strapi, () => save(textOf(number, 6)));
  await newsroom.agree('article', documentId);
  const again = await timed(strapi, publish);
  return {
    'draft save, text': text,
    'draft save, whole form': form,
    'draft save, text, until it is a revision': kept,
    'publish, first time': first,
    'first save of a published text': live,
    'later save of a published text': second,
    'publish, again': again,
  };
}
