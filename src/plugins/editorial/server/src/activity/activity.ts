import type {
  ACTIVITY_FORMATS,
  ActivityEntry,
  ActivityNarrowing,
  ActivityPage,
  ActivityQuery,
} from '../../../contracts/activity';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { eventViews } from '../workflow/views/views';
import { readerFor, type Found, type Reader } from './events';

/** The log over all texts, for the person who asks: what happened to what they may open. */
export interface Activity {
  readonly page: (query: ActivityQuery) => Promise<ActivityPage>;
  /** The same as text, in pieces of whole lines, with the columns that `npm run editorial:export` writes. */
  readonly export: (narrowing: ActivityNarrowing, format: Format) => Promise<AsyncIterable<string>>;
}

type Format = (typeof ACTIVITY_FORMATS)[number];

/** Events held in memory at once by an export. */
const PIECE = 500;

export function createActivity({ strapi }: { strapi: Strapi }): Activity {
  return {
    page: (query) => page(strapi, query),
    export: async (narrowing, format) => {
      const read = await readerFor(strapi, narrowing);
      return service(strapi, 'log').write(read ? pieces(read) : [], format);
    },
  };
}

async function page(strapi: Strapi, { after, limit, ...narrowing }: ActivityQuery): Promise<ActivityPage> {
  const read = await readerFor(strapi, narrowing);
  const found = read ? await read({ after, limit: limit + 1 }) : [];
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { data: await entries(strapi, shown), meta: { next: last && found.length > limit ? placeOf(last) : null } };
}

async function* pieces(read: Reader): AsyncGenerator<readonly Found[]> {
  for (let after: string | undefined; ;) {
    const found = await read({ after, limit: PIECE });
    yield found;
    const last = found.at(-1);
    if (!last || found.length < PIECE) return;
    after = placeOf(last);
  }
}

function placeOf({ at, id }: Found): string {
  return `${at}~${id}`;
}

async function entries(strapi: Strapi, events: readonly Found[]): Promise<readonly ActivityEntry[]> {
  const plurals = new Map(
    service(strapi, 'workflow')
      .governed()
      .map(({ uid, plural }) => [uid, plural]),
  );
  const views = await eventViews(strapi, events);
  return events.flatMap((event, n) => {
    const view = views[n];
    const { targetUid: uid, documentId, locale, title } = event;
    const text = {
      uid,
      plural: plurals.get(uid) ?? '',
      documentId,
      locale: locale || null,
      title: title || documentId,
    };
    return view ? [{ ...view, id: Number(event.id), ...text }] : [];
  });
}
