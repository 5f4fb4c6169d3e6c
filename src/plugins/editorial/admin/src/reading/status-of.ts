import type { GovernedType } from '../../../contracts/workflow';
import type { StatusOf } from '../api';
import type { Reading } from './content-manager';

/** Which status belongs to this reading; none for a document that is not saved yet. Both tabs share one. */
export function statusOf({ uid, plural }: GovernedType, reading: Reading): StatusOf | undefined {
  const { collectionType, documentId } = reading;
  if (!documentId) return undefined;
  const { status: _tab, ...params } = paramsOf(reading);
  const locale = typeof params.locale === 'string' ? params.locale : null;
  return { uid, plural, documentId, isSingleType: collectionType === 'single-types', locale, params };
}

/** The published tab shows what readers see, not the working copy that steps and saves act on. */
export function isOfPublishedTab(reading: Reading): boolean {
  return paramsOf(reading).status === 'published';
}

function paramsOf({ params = {} }: Reading): Readonly<Record<string, unknown>> {
  return { ...params };
}
