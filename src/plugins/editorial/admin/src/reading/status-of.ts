import type { GovernedType } from '../../../contracts/workflow';
import type { StatusOf } from '../api';
import type { Reading } from './content-manager';

/** Which status belongs to this reading; none for a document that is not saved yet. */
export function statusOf({ uid, plural }: GovernedType, reading: Reading): StatusOf | undefined {
  const { collectionType, documentId, params = {} } = reading;
  if (!documentId) return undefined;
  const isSingleType = collectionType === 'single-types';
  return { uid, plural, documentId, isSingleType, locale: stringIn(params, 'locale') ?? null, params };
}

/** The published tab shows what readers see, not the working copy that steps and saves act on. */
export function isOfPublishedTab({ params = {} }: Reading): boolean {
  return stringIn(params, 'status') === 'published';
}

function stringIn(params: object, name: string): string | undefined {
  const value: unknown = Object.entries(params).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}
