import type { CompareQuery, ComparisonView, Restored } from '../../../contracts/compare';
import type { RevisionsPage, RevisionsQuery } from '../../../contracts/revisions';
import { currentCaller } from '../actor';
import { settingsOf } from '../config';
import { service } from '../plugin';
import { inRounds } from '../rounds';
import type { Strapi } from '../strapi';
import type { Key } from '../workflow/key';
import { compare } from './comparing';
import { hiddenFields } from './readable-content';
import { revisionOf, revisionsOf } from './reading';
import { restoreRevision, type Asked } from './restoring';
import { thinDue, type Thinning } from './thin';

/** The texts that were kept of each document. Who may open its working copy may read them. */
export interface Revisions {
  readonly list: (key: Key, page: Pick<RevisionsQuery, 'before' | 'limit'>) => Promise<RevisionsPage>;
  /** @throws NotFoundError */
  readonly one: (key: Key, id: number) => ReturnType<typeof revisionOf>;
  /** The fields of the working copy of which an administrator may not read all. @throws NotFoundError */
  readonly hidden: (key: Key) => Promise<readonly string[]>;
  /** @throws NotFoundError */
  readonly compare: (key: Key, sides: Pick<CompareQuery, 'from' | 'to'>) => Promise<ComparisonView>;
  /** @throws NotFoundError, refusalError */
  readonly restore: (key: Key, asked: Asked) => Promise<Restored>;
  /** Has saved texts kept that were not, and thinned out by and by; every instance may. */
  readonly start: () => void;
  /** Thins out what is due; called by itself, and by tests with a clock of their own. */
  readonly thinDue: () => Promise<void>;
  readonly setClock: (now: () => Date) => void;
}

const EVERY_TEN_MINUTES = '*/10 * * * *';

export function createRevisions({ strapi }: { strapi: Strapi }): Revisions {
  let clock = () => new Date();
  const thinning: Thinning = { strapi, tiers: settingsOf(strapi).revisions.thinning, now: () => clock() };
  const thin = inRounds(strapi, 'revisions', () => thinDue(thinning));
  const lookAfter = inRounds(strapi, 'revisions', async () => {
    await service(strapi, 'workflow').keepAllSaved();
    await thin();
  });
  const reading =
    <Rest extends unknown[], Found>(read: (strapi: Strapi, key: Key, ...rest: Rest) => Promise<Found>) =>
    async (key: Key, ...rest: Rest) => {
      await service(strapi, 'workflow').keepSaved(key);
      return read(strapi, key, ...rest);
    };
  return {
    list: reading(revisionsOf),
    one: reading(revisionOf),
    hidden: (key) => hidden(strapi, key),
    compare: reading(compare),
    restore: (key, asked) => restoreRevision(strapi, key, asked),
    start: () => strapi.cron.add({ editorialRevisions: { task: lookAfter, options: EVERY_TEN_MINUTES } }),
    thinDue: thin,
    setClock: (now) => void (clock = now),
  };
}

async function hidden(strapi: Strapi, key: Key): Promise<readonly string[]> {
  if (currentCaller(strapi).kind !== 'admin') return [];
  const { text } = await service(strapi, 'workflow').subject(key);
  return hiddenFields(strapi, key.uid, text.content, await service(strapi, 'drafts').sees(key));
}
