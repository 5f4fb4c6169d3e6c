import type { PreviewLink, PreviewOrigin } from '../../../contracts/previews';
import { ownRows } from '../stored/own-rows';
import type { RowQuery, Strapi } from '../strapi';

export interface PreviewRow extends Omit<PreviewLink, 'origin'> {
  readonly origin: PreviewOrigin | null;
  readonly targetUid: string;
  readonly documentId: string;
  readonly tokenHash: string;
}

interface ViewRow {
  readonly previewId: number;
  /** Of the text that was shown. */
  readonly digest: string;
  readonly at: string;
}

export function previewRows(strapi: Strapi): RowQuery<PreviewRow> {
  return ownRows<PreviewRow>(strapi, 'preview');
}

export function viewRows(strapi: Strapi): RowQuery<ViewRow> {
  return ownRows<ViewRow>(strapi, 'preview-view');
}

export function linkOf({ targetUid: _uid, documentId: _id, tokenHash: _hash, ...link }: PreviewRow): PreviewLink {
  return { ...link, origin: link.origin ?? 'by_hand' };
}

/** Rows of an origin; those from before it was told apart count as made by hand. */
export function ofOrigin(origin: PreviewOrigin): Record<string, unknown> {
  return origin === 'by_hand' ? { $or: [{ origin }, { origin: { $null: true } }] } : { origin };
}
