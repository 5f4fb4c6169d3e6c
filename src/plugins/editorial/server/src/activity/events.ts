import type { ActivityNarrowing } from '../../../contracts/activity';
import { wordsIn } from '../../../contracts/queue';
import { ownColumns, ownRow } from '../stored/own-columns';
import { service } from '../plugin';
import { readable } from '../queue/readable';
import { refuseUnknownTypes } from '../queue/types';
import type { SqlQuery, Strapi } from '../strapi';
import type { EventRow } from '../workflow/record/events';
import { eventModel } from '../workflow/models';

export interface Found extends EventRow {
  readonly id: number;
  /** Of the text as it is called now; null where it is gone. */
  readonly title: string | null;
}

export interface Slice {
  /** The instant and the number of the event after which it begins. */
  readonly after?: string;
  readonly limit: number;
}

/** Events that a narrowing leaves and that the caller may see, newest first. */
export type Reader = (slice: Slice) => Promise<readonly Found[]>;

/**
 * Reads slices of the log for whoever asks now. What they may open is asked once, and is part of every query: also of
 * those that run while an answer is being sent. Null where they may open no type at all.
 */
export async function readerFor(strapi: Strapi, narrowing: ActivityNarrowing): Promise<Reader | null> {
  refuseUnknownTypes(strapi, wordsIn(narrowing.types));
  const visible = await visibleTo(strapi, narrowing);
  if (visible.length === 0) return null;
  return async ({ after, limit }) => {
    const events = strapi.db.getConnection('editorial_events as e');
    events.where((any: SqlQuery) => {
      for (const narrow of visible) any.orWhere((one: SqlQuery) => narrow(one));
    });
    narrowed(events, narrowing);
    if (after !== undefined) beyond(events, after);
    return withTitles(strapi, newestFirst(events.select('e.*')).limit(limit));
  };
}

type Narrow = (events: SqlQuery) => void;

/** Of each type that is asked for, the texts that the caller may open. */
async function visibleTo(strapi: Strapi, { types, document }: ActivityNarrowing): Promise<readonly Narrow[]> {
  const found: Narrow[] = [];
  for (const { uid, plural } of service(strapi, 'workflow').governed()) {
    if (types && !wordsIn(types).includes(plural)) continue;
    const narrow = await readable(strapi, uid, 'e');
    if (!narrow) continue;
    found.push((events) => {
      ofType(events, uid, document !== undefined);
      narrow(events);
    });
  }
  return found;
}

/**
 * A type has most of the log, and an index that begins with it is no way to the newest events; written so, no database
 * takes it for one. Beside a document it is.
 */
function ofType(events: SqlQuery, uid: string, isIndexed: boolean): void {
  if (isIndexed) events.where('e.target_uid', uid);
  else events.whereRaw("coalesce(e.target_uid, '') = ?", [uid]);
}

function narrowed(events: SqlQuery, { person, kinds, from, before, document }: ActivityNarrowing): void {
  const [kind = '', id = ''] = person?.split(':') ?? [];
  if (person) events.where({ 'e.actor_kind': kind, 'e.actor_id': id });
  if (kinds) events.whereIn('e.step', [...wordsIn(kinds)]);
  if (from) events.where('e.at', '>=', new Date(from).toISOString());
  if (before) events.where('e.at', '<', new Date(before).toISOString());
  if (document) events.where('e.document_id', document);
}

function beyond(events: SqlQuery, after: string): void {
  const [at = '', id = ''] = after.split('~');
  events.where('e.at', '<=', at).where((one: SqlQuery) => {
    void one.where('e.at', '<', at).orWhere('e.id', '<', Number(id));
  });
}

function newestFirst(events: SqlQuery): SqlQuery {
  return events.orderBy('e.at', 'desc').orderBy('e.id', 'desc');
}

const COLUMNS = ownColumns([...Object.keys(eventModel.attributes), 'title']);

async function withTitles(strapi: Strapi, page: SqlQuery): Promise<readonly Found[]> {
  const found: SqlQuery = strapi.db
    .getConnection()
    .select('e.*', 'c.title')
    .from(page.as('e'))
    .leftJoin('editorial_cases as c', {
      'c.target_uid': 'e.target_uid',
      'c.document_id': 'e.document_id',
      'c.locale': 'e.locale',
    });
  const rows: Readonly<Record<string, unknown>>[] = await newestFirst(found);
  return rows.map((row) => ownRow<Found>(COLUMNS, row));
}
