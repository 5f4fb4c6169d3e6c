import type { RevisionLine, RevisionsPage, RevisionsQuery, RevisionView } from '../../../contracts/revisions';
import { AMENDMENTS, type AutomaticStep } from '../../../domain/workflow/automatic';
import type { StepName } from '../../../domain/workflow/transitions';
import { notFound } from '../http-errors';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { eventRows, type EventRow } from '../workflow/record/events';
import { keyColumns, type Key } from '../workflow/key';
import { nameAccounts } from '../workflow/record/names';
import { revisionRows, type RevisionRow } from '../workflow/texts/revisions';
import { liveText, workingText } from '../workflow/texts/texts';
import { readableContent, type Content } from './readable-content';
import { contentOf, stateOf } from '../workflow/texts/whole';

/** What is told of a text beside that it was saved. */
const MARKS: readonly (StepName | AutomaticStep)[] = [
  'submit',
  'request_changes',
  'approve',
  'publish',
  'publish_minor',
  'publish_without_approval',
  'restore_revision',
  ...AMENDMENTS,
];

const HEAD = ['id', 'digest', 'at', 'savedBy', 'firstAt', 'firstBy'] as const;

type Head = Pick<RevisionRow, (typeof HEAD)[number]>;

/** The kept texts of a document, those saved last first. Who may ask is decided before. */
export async function revisionsOf(
  strapi: Strapi,
  key: Key,
  { before, limit }: Pick<RevisionsQuery, 'before' | 'limit'>,
): Promise<RevisionsPage> {
  const found = await revisionRows(strapi).findMany({
    where: { ...keyColumns(key), ...olderThan(before) },
    select: HEAD,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last ? `${last.at}_${last.id}` : null;
  return { data: await linesOf(strapi, key, shown), meta: { next } };
}

/** One of them with what the caller may read of it. @throws NotFoundError */
export async function revisionOf(
  strapi: Strapi,
  key: Key,
  id: number,
): Promise<RevisionView & { readonly content: Content }> {
  const row = await rowOf(strapi, key, id);
  const sees = await service(strapi, 'drafts').sees(key);
  return {
    ...(await lineOf(strapi, key, row)),
    state: stateOf(strapi, row),
    content: readableContent(strapi, key.uid, contentOf(row), sees),
  };
}

/** @throws NotFoundError */
export async function rowOf(strapi: Strapi, key: Key, id: number): Promise<RevisionRow> {
  const row = await revisionRows(strapi).findOne({ where: { ...keyColumns(key), id } });
  if (!row) throw notFound('There is no such revision of this text, or it was thinned out.');
  return row;
}

export async function lineOf(strapi: Strapi, key: Key, row: Head): Promise<RevisionLine> {
  const [line] = await linesOf(strapi, key, [row]);
  if (!line) throw new Error(`revision ${row.id} has no line`);
  return line;
}

function olderThan(before: string | undefined): Record<string, unknown> {
  if (before === undefined) return {};
  const [at, id] = before.split('_');
  return { $or: [{ at: { $lt: at } }, { at, id: { $lt: Number(id) } }] };
}

async function linesOf(strapi: Strapi, key: Key, found: readonly Head[]): Promise<RevisionLine[]> {
  if (found.length === 0) return [];
  const events = await marksOf(
    strapi,
    key,
    found.map(({ digest }) => digest),
  );
  const accounts = [...found.flatMap(({ savedBy, firstBy }) => [savedBy, firstBy]), ...events.map(accountOf)];
  const names = await nameAccounts(
    strapi,
    accounts.filter((account) => account !== null),
  );
  const nameOf = (account: string | null) => (account === null ? null : (names.get(account) ?? account));
  const working = await workingText(strapi, key);
  const live = await liveText(strapi, key);
  return found.map(({ id, digest, at, savedBy, firstAt, firstBy }) => ({
    id,
    digest,
    at,
    savedBy: nameOf(savedBy),
    first: firstAt === null ? null : { at: firstAt, savedBy: nameOf(firstBy) },
    marks: events
      .filter((event) => event.digest === digest)
      .map((event) => ({ step: event.step, actor: nameOf(accountOf(event)) ?? event.actorKind, at: event.at })),
    isWorking: digest === working?.digest,
    isLive: digest === live?.digest,
  }));
}

function marksOf(strapi: Strapi, key: Key, digests: readonly string[]): Promise<EventRow[]> {
  const where = { ...keyColumns(key), digest: { $in: [...digests] }, step: { $in: [...MARKS] } };
  return eventRows(strapi).findMany({ where, orderBy: { seq: 'asc' } });
}

function accountOf({ actorKind, actorId }: EventRow): string {
  return `${actorKind}:${actorId}`;
}
