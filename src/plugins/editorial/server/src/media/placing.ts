import { refuse } from '../../../domain/workflow/refusals';
import { problem, refusalError } from '../http-errors';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { placesOf } from './shown';

/** What an upload says of the field that it is for: Strapi's `ref`, `refId` and `field`. */
export interface Destination {
  readonly ref?: unknown;
}

/**
 * Strapi lets an upload name the field of an entry, and the library name every field that a file stands in: both write
 * past the text, its review and its log.
 * @throws NOT_PERMITTED where that would put a file into a governed text, or take it out.
 */
export function refusePlacing(strapi: Strapi, types: readonly unknown[]): void {
  const governed = service(strapi, 'workflow').partTypes();
  if (types.some((uid) => typeof uid === 'string' && governed.has(uid))) throw refusalError(PLACED_BY_SAVING);
}

/** @throws BAD_PARAMETER for an upload that is for an entry of a type that there is not; Strapi would fail over it. */
export function refuseUnknownType(strapi: Strapi, { ref }: Destination): void {
  const isKnown = (uid: string) => Object.hasOwn(strapi.contentTypes, uid) || Object.hasOwn(strapi.components, uid);
  if (!ref || (typeof ref === 'string' && isKnown(ref))) return;
  throw problem(400, 'BAD_PARAMETER', 'ref: must be the uid of a content type, such as api::page.page, or be left out');
}

/** The types of the entries that `related` names, and of those that these files stand in now. */
export async function typesRelated(strapi: Strapi, related: unknown, fileIds: readonly number[]): Promise<unknown[]> {
  return [...typesIn(related), ...(await placesOf(strapi, fileIds)).map(({ uid }) => uid)];
}

const PLACED_BY_SAVING = refuse(
  'NOT_PERMITTED',
  'A file gets into this kind of text by saving the text. Upload the file by itself, then choose it there.',
);

/** Strapi takes one entry, a list, or lists under `set`, `connect` and `disconnect`. */
function typesIn(related: unknown): unknown[] {
  if (Array.isArray(related)) return related.flatMap(typesIn);
  if (typeof related !== 'object' || related === null) return [];
  return '__type' in related ? [related.__type] : Object.values(related).flatMap(typesIn);
}
