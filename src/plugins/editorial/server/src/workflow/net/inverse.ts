import { refuse } from '../../../../domain/workflow/refusals';
import { createAround } from '../../around';
import { refusalError } from '../../http-errors';
import { inTransaction, isLocalised, rows, type DocumentContext, type Row } from '../../strapi';
import { rulesOf, type Desk } from '../desk';
import { keyText, type Key } from '../key';
import { otherSides, type OtherSide } from './other-sides';
import { liveTexts } from '../texts/texts';
import { isOpenForLiveWrites } from '../gate/tokens';

type Next = () => Promise<unknown>;

interface Linked {
  readonly key: Key;
  readonly title: string;
  readonly side: OtherSide;
  readonly digest: string;
}

const READS: ReadonlySet<string> = new Set(['findOne', 'findMany', 'findFirst', 'count']);

type Where = Readonly<Record<string, unknown>>;

/** A write to one type, from which others may be written. */
interface Write {
  readonly uid: string;
  readonly sides: readonly OtherSide[];
  /** The rows that are written, before the write; null where there are none yet. */
  readonly before: Where | null;
  readonly after: (result: unknown) => Where | null;
}

/** Set while a call of the document service is compared as a whole: its single queries may move links there and back. */
const asWhole = createAround<true>();

/**
 * A relation with two ends can be written from the other one, past the document it belongs to. Whatever the write is,
 * live documents of governed types have to read the same after it.
 */
export function guardOtherSides(desk: Desk): (context: DocumentContext, next: Next) => Promise<unknown> {
  return async ({ uid, action, params }, next) => {
    const sides = READS.has(action) ? [] : otherSides(desk, uid);
    if (sides.length === 0) return next();
    const before = params.documentId ? { documentId: params.documentId } : null;
    return compared(desk, { uid, sides, before, after: (result) => before ?? whereOf('documentId', result) }, () =>
      asWhole.run(true, next),
    );
  };
}

interface QueryParams {
  readonly where?: Where;
  readonly data?: unknown;
}

/** What a method of `strapi.db.query` that can write links is told, as `create` and `update` are. */
const TOLD: Readonly<Record<string, (...given: readonly never[]) => QueryParams>> = {
  create: (params: QueryParams) => params,
  update: (params: QueryParams) => params,
  delete: (params: QueryParams) => params,
  deleteMany: (params: QueryParams) => params,
  attachRelations: (id: number, data: unknown) => ({ where: { id }, data }),
  updateRelations: (id: number, data: unknown) => ({ where: { id }, data }),
  deleteRelations: (id: number) => ({ where: { id } }),
};

type Method = (...given: unknown[]) => Promise<unknown>;

/** The same below the document service, for code that writes rows. Strapi has one query object for each model. */
export function spreadNetUnderOtherSides(desk: Desk): void {
  for (const uid of Object.keys(desk.strapi.contentTypes)) {
    const sides = otherSides(desk, uid);
    if (sides.length === 0) continue;
    const query = rows(desk.strapi, uid) as unknown as Record<string, Method>;
    for (const [name, told] of Object.entries(TOLD)) {
      const stock = query[name]?.bind(query);
      if (!stock) throw new Error(`strapi.db.query has no ${name} any more: ${uid} cannot be guarded.`);
      query[name] = (...given) => underneath(desk, uid, sides, told(...(given as never[])), () => stock(...given));
    }
  }
}

async function underneath(
  desk: Desk,
  uid: string,
  sides: readonly OtherSide[],
  { where, data }: QueryParams,
  write: Next,
): Promise<unknown> {
  const isOther = typeof data === 'object' && data !== null && !sides.some(({ name }) => name in data);
  if (asWhole.get() || isOther) return write();
  const found = where ? await rows(desk.strapi, uid).findMany({ where, select: ['id'] }) : [];
  const before = where ? { id: { $in: found.map(({ id }) => id) } } : null;
  return compared(desk, { uid, sides, before, after: (result) => before ?? whereOf('id', result) }, write);
}

function compared(desk: Desk, { uid, sides, before, after }: Write, write: Next): Promise<unknown> {
  return inTransaction(desk.strapi, async () => {
    const was = await linkedTexts(desk, uid, before, sides);
    const result = await write();
    const is = await linkedTexts(desk, uid, after(result), sides);
    const changed = differing(was, is, await nowOf(desk, was));
    if (changed.length > 0) throw wouldChange(changed);
    return result;
  });
}

function whereOf(name: 'id' | 'documentId', result: unknown): Where | null {
  return typeof result === 'object' && result !== null && name in result ? { [name]: Reflect.get(result, name) } : null;
}

/** The live documents at the other ends of rows' relations. */
async function linkedTexts(
  desk: Desk,
  uid: string,
  where: Where | null,
  sides: readonly OtherSide[],
): Promise<ReadonlyMap<string, Linked>> {
  const linked = new Map<string, Linked>();
  if (!where) return linked;
  const live = { select: ['id', 'documentId'], where: { publishedAt: { $notNull: true } } };
  const populate = Object.fromEntries(sides.map(({ name }) => [name, live]));
  const found = await rows(desk.strapi, uid).findMany({ where, populate });
  for (const side of sides) {
    const ids = new Set(found.flatMap((row) => rowsIn(row[side.name])).map((row) => row.id));
    for (const text of await liveTexts(desk.strapi, side.target, idsOf(found, side))) {
      if (!ids.has(text.row.id)) continue;
      const key = keyOf(desk, side.target, text.row);
      const title = rulesOf(desk, side.target).title(text.row);
      linked.set(`${side.name} ${keyText(key)}`, { key, title, side, digest: text.digest });
    }
  }
  return linked;
}

async function nowOf(desk: Desk, before: ReadonlyMap<string, Linked>): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const { key } of before.values()) {
    for (const { row, digest } of await liveTexts(desk.strapi, key.uid, [key.documentId])) {
      digests.set(keyText(keyOf(desk, key.uid, row)), digest);
    }
  }
  return digests;
}

/** Documents that read otherwise than before, and those that are newly linked; a step under way may change its own. */
function differing(
  before: ReadonlyMap<string, Linked>,
  after: ReadonlyMap<string, Linked>,
  now: ReadonlyMap<string, string>,
): readonly Linked[] {
  const changed = [...before.values()].filter(({ key, digest }) => now.get(keyText(key)) !== digest);
  const added = [...after].filter(([name]) => !before.has(name)).map(([, linked]) => linked);
  return [...changed, ...added].filter(({ key }) => !isOpenForLiveWrites(key));
}

function wouldChange(changed: readonly Linked[]): Error {
  const [first] = changed;
  const titles = [...new Set(changed.map(({ title }) => `"${title}"`))].join(', ');
  const field = first?.side.field ?? '';
  const message = `This would change ${titles}, which is live, from the other end of a relation. Set the field "${field}" there instead, have it approved and publish it.`;
  const documents = changed.map(({ key, title }) => ({ documentId: key.documentId, title }));
  return refusalError(refuse('STILL_LIVE', message, { documents }));
}

function keyOf({ strapi }: Desk, uid: string, { documentId, locale }: Row): Key {
  return { uid, documentId, locale: isLocalised(strapi, uid) ? (locale ?? '') : '' };
}

function idsOf(found: readonly Row[], { name }: OtherSide): readonly string[] {
  return found.flatMap((row) => rowsIn(row[name])).map(({ documentId }) => documentId);
}

function rowsIn(value: unknown): readonly Row[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is Row => typeof one === 'object' && one !== null);
}
