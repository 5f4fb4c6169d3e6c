import type { Request } from '../ask';

/** The content manager's search for what a relation may hold (its services/relations). */
export interface SearchRelations {
  query(search: Search): Request;
  transformResponse(response: Found, meta: unknown, search: Search): Found | Promise<Found>;
}

interface Search {
  readonly model: string;
  readonly targetField: string;
}

interface Found {
  readonly results?: readonly Readonly<Record<string, unknown>>[];
}

/** As much of a profile as the person may read; Strapi leaves out what is not for them. */
const FIELDS = ['name', 'jobTitle', 'documentId', 'publishedAt', 'updatedAt'];

/** Who picks an author of a credit reads the title beside the name: it tells namesakes apart. */
export function titleAuthors(definition: SearchRelations): void {
  const { query, transformResponse } = definition;

  definition.query = (search) => {
    const request = query(search);
    if (!isOfAuthors(search)) return request;
    const params = Object.assign({}, request.config?.params, { fields: FIELDS });
    return { ...request, config: { ...request.config, params } };
  };

  definition.transformResponse = async (response, meta, search) => {
    const found = await transformResponse(response, meta, search);
    return isOfAuthors(search) && found.results ? { ...found, results: found.results.map(titled) } : found;
  };
}

function isOfAuthors({ model, targetField }: Search): boolean {
  return model === 'editorial.credit' && targetField === 'author';
}

function titled(author: Readonly<Record<string, unknown>>) {
  const { name, jobTitle } = author;
  if (typeof name !== 'string' || typeof jobTitle !== 'string' || jobTitle === '') return author;
  return { ...author, name: `${name} · ${jobTitle}` };
}
