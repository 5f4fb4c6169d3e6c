import { ownRows } from '../stored/own-rows';
import type { RowQuery, Strapi } from '../strapi';

/** `retired`: its document is gone, and nobody else may have it. */
export type SlugState = 'current' | 'retired';

export interface SlugRow {
  readonly id: number;
  readonly targetUid: string;
  readonly locale: string;
  readonly slug: string;
  readonly documentId: string;
  readonly state: SlugState;
}

export interface SlugPlace {
  readonly uid: string;
  readonly locale: string;
}

export function slugRows(strapi: Strapi): RowQuery<SlugRow> {
  return ownRows<SlugRow>(strapi, 'slug');
}
