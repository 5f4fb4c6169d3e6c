import { refuse } from '../../../domain/workflow/refusals';
import { refusalError } from '../http-errors';
import { inTransaction, isLocalised, rows, type DocumentContext, type Row } from '../strapi';
import { rulesOf, type Desk } from './desk';
import { keyText, type Key } from './key';
import { otherSides, type OtherSide } from './other-sides';
import { liveTexts } from './texts';
import { isOpenForLiveWrites } from './tokens';

type Next = () => Promise<unknown>;

interface Linked {
  readonly key: Key;
  readonly title: string;
  readonly side: OtherSide;
  readonly digest: string;
}

const READS: ReadonlySet<string> = new Set(['findOne', 'findMany', 'findFirst', 'count']);

/**
 * A relation with two ends can be written from the other one, past the document it belongs to. Whatever the write is,
 * live documents of governed types have to read the same after it.
 */
export function guardOtherSides(desk: Desk): (context: DocumentContext, next: Next) => Promise<unknown> {
  return async (context, next) => {
    const sides = READS.has(context.action) ? [] : otherSides(desk, context.uid);
    if (sides.length === 0) return next();
    return inTransaction(desk.strapi, async () => {
      const before = await linkedTexts(desk, context.uid, context.params.documentId, sides);
      const result = await next();
      const after = await linkedTexts(desk, context.uid, documentIdOf(context, result), sides);
      const changed = differing(before, after, await nowOf(desk, before));
      if (changed.length > 0) throw wouldChange(changed);
      return result;
    });
  };
}

function documentIdOf({ params }: DocumentContext, result: unknown): string | undefined {
  if (params.documentId) return params.documentId;
  return typeof result === 'object' && result !== null && 'documentId' in result
    ? String(result.documentId)
    : undefined;
}

/** The live documents at the other ends of a document's relations. */
async function linkedTexts(
  desk: Desk,
  uid: string,
  documentId: string | undefined,
  sides: readonly OtherSide[],
): Promise<ReadonlyMap<string, Linked>> {
  const linked = new Map<string, Linked>();
  if (!documentId) return linked;
  const live = { select: ['id', 'documentId'], where: { publishedAt: { $notNull: true } } };
  const populate = Object.fromEntries(sides.map(({ name }) => [name, live]));
  const found = await rows(desk.strapi, uid).findMany({ where: { documentId }, populate });
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
