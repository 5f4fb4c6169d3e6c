import { isContentApi } from '../actor';
import type { Strapi } from '../strapi';
import { closedTypes } from './access';
import { publishedOnly, publishedRows } from './published-only';

/** Types whose public routes ask the database, past the document service. */
const OUTSIDE = ['plugin::upload.file', 'plugin::users-permissions.user'];

interface ReadEvent {
  readonly model: { readonly uid: string };
  readonly params: object;
}

/** The guard where no document middleware is: `/api/upload/files` and `/api/users` show nothing but the published. */
export function guardOutside(strapi: Strapi): void {
  const narrow = ({ model, params }: ReadEvent) => {
    if (!isContentApi(strapi)) return;
    const closed = closedTypes(strapi);
    if (closed.size === 0) return;
    Object.assign(params, publishedOnly({ strapi, closed }, model.uid, params), {
      filters: publishedRows(strapi, closed),
    });
  };
  strapi.db.lifecycles.subscribe({
    models: OUTSIDE,
    beforeFindOne: narrow,
    beforeFindMany: narrow,
    beforeCount: narrow,
  });
}
