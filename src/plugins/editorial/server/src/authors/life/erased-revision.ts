import type { Json } from '../../../../domain/workflow/digest';

/**
 * What is left of a revision: of the person's own profile nothing, of an article everything but the person. Where
 * nobody can read it, nobody can tell what of it is the person, so nothing is left either.
 */
export function erasedRevision(author: string, label: string): (documentId: string, content: Json) => Json {
  return (documentId, content) => {
    const isAllOfIt = documentId === author || content === null;
    return isAllOfIt ? { erased: true } : withoutPerson(content, author, label);
  };
}

function withoutPerson(value: Json, author: string, label: string): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutPerson(item, author, label));
  if (!isObject(value)) return value;
  if (value.author === author) return { ...(value.role !== undefined && { role: value.role }), name: label };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutPerson(part, author, label)]));
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
