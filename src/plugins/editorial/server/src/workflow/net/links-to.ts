import type { CaseFacts } from '../../../../domain/workflow/case';
import { stillLinked } from '../../../../domain/workflow/rules';
import { refusalError } from '../../http-errors';
import { hasDraftAndPublish, isLocalised, rows, type DocumentContext } from '../../strapi';
import type { CaseRow } from '../record/cases';
import { rulesOf, type Desk } from '../desk';
import { liveHolders, partTypes, type LiveDocument, type Place } from './holders';
import type { Key } from '../key';
import { textAttributes } from '../texts/texts';

/** A field of a governed type, or of a component in its texts, that leads to another type. */
interface Way {
  readonly from: string;
  readonly field: string;
}

/** The live governed texts in which readers meet this document. */
export async function liveTextsLinkingTo(desk: Desk, { uid, documentId, locale }: Key): Promise<LiveDocument[]> {
  const { strapi } = desk;
  const target = {
    documentId,
    ...(locale !== '' && isLocalised(strapi, uid) && { locale }),
    ...(hasDraftAndPublish(strapi, uid) && { publishedAt: { $notNull: true } }),
  };
  const places: Place[] = [];
  for (const { from, field } of waysTo(desk, uid)) {
    const found = await rows(strapi, from).findMany({ where: { [field]: target }, select: ['id'] });
    places.push(...found.map(({ id }) => ({ uid: from, id })));
  }
  const holders = places.length > 0 ? await liveHolders(desk, places) : [];
  return holders.filter(({ key }) => key.uid !== uid || key.documentId !== documentId);
}

/** The live documents that stand in the way of taking this one down. */
export async function leaningOn(
  desk: Desk,
  key: Key,
  { isLive }: CaseRow,
): Promise<Pick<CaseFacts, 'reliedOnBy' | 'linkedFrom'>> {
  const { reliedOnBy } = rulesOf(desk, key.uid);
  if (!isLive) return { reliedOnBy: [], linkedFrom: [] };
  if (reliedOnBy) return { reliedOnBy: await reliedOnBy(key), linkedFrom: [] };
  const linking = await liveTextsLinkingTo(desk, key);
  return { reliedOnBy: [], linkedFrom: linking.map(({ key: { documentId }, title }) => ({ documentId, title })) };
}

function waysTo(desk: Desk, target: string): readonly Way[] {
  return [...partTypes(desk)].flatMap((from) =>
    Object.entries(textAttributes(desk.strapi, from)).flatMap(([field, attribute]) =>
      attribute.type === 'relation' && attribute.target === target ? [{ from, field }] : [],
    ),
  );
}

type Next = () => Promise<unknown>;

const TAKES_AWAY: ReadonlySet<string> = new Set(['delete', 'unpublish']);

/**
 * Strapi takes what goes away out of every text that has it, live or not. Of governed types the steps see to that; this
 * is for the others.
 * @throws STILL_LIVE where readers would miss it
 */
export function guardLinked(desk: Desk): (context: DocumentContext, next: Next) => Promise<unknown> {
  return async ({ uid, action, params: { documentId = '' } }, next) => {
    if (TAKES_AWAY.has(action) && !desk.policies.has(uid)) await refuseLinked(desk, uid, [documentId]);
    return next();
  };
}

interface DeleteEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: Record<string, unknown> };
}

/** The same below the document service, for types without drafts: their rows go away by deletion alone. */
export function spreadNetUnderLinked(desk: Desk): void {
  const { strapi } = desk;
  const targets = Object.keys(strapi.contentTypes).filter(
    (uid) => !desk.policies.has(uid) && !hasDraftAndPublish(strapi, uid) && waysTo(desk, uid).length > 0,
  );
  const check = async ({ model: { uid }, params: { where } }: DeleteEvent) => {
    const found = await rows(strapi, uid).findMany({ where, select: ['id', 'documentId'] });
    await refuseLinked(
      desk,
      uid,
      found.map(({ documentId }) => documentId),
    );
  };
  strapi.db.lifecycles.subscribe({ models: targets, beforeDelete: check, beforeDeleteMany: check });
}

async function refuseLinked(desk: Desk, uid: string, documentIds: readonly string[]): Promise<void> {
  for (const documentId of new Set(documentIds)) {
    const linking = await liveTextsLinkingTo(desk, { uid, documentId, locale: '' });
    if (linking.length > 0)
      throw refusalError(stillLinked(linking.map(({ key, title }) => ({ documentId: key.documentId, title }))));
  }
}
