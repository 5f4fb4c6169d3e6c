import type { Caller } from '../../actor';
import { wrongField } from '../../requests';
import { storable } from '../../storable';
import { model, rows, type DocumentContext, type Strapi } from '../../strapi';

/**
 * What a save, or a clone, may say of a text. A row's number is the database's to give; and what Strapi keeps as the other
 * languages of a document are rows that it would move here, out of the documents that they are.
 */
export function sayOwn(strapi: Strapi, context: DocumentContext): void {
  if (!context.params.data) return;
  const { id: _, ...data } = context.params.data;
  const borrowed = borrowedFields(strapi, context.uid);
  const own = Object.entries(data).filter(([name]) => !borrowed.includes(name));
  context.params = { ...context.params, data: storable(Object.fromEntries(own)) };
}

/** Fields that are no column and no link of a type: writing them writes who other rows are. */
export function borrowedFields(strapi: Strapi, uid: string): readonly string[] {
  const attributes = Object.entries(model(strapi, uid).attributes);
  return attributes.filter(([, one]) => one.unstable_virtual).map(([name]) => name);
}

/**
 * Strapi writes whatever a body says: a save could carry a working copy off into another document, which then has two
 * and can go out no more, and leave its own without a text.
 * @throws BAD_PARAMETER where a save names another document than its own
 */
export async function keepIdentity(strapi: Strapi, context: DocumentContext, caller: Caller): Promise<void> {
  sayOwn(strapi, context);
  const { data = {} } = context.params;
  if (!('documentId' in data)) return;
  if (context.action === 'create') return refuseIntrusion(strapi, context.uid, data.documentId, caller);
  const { documentId, ...text } = data;
  if (documentId !== context.params.documentId)
    throw wrongField('documentId', 'a text stays the document that it is; leave this out');
  context.params = { ...context.params, data: text };
}

/** Code may open a new language of a document this way. People do it at the document, where they are asked for their rights to it. */
async function refuseIntrusion(strapi: Strapi, uid: string, documentId: unknown, caller: Caller): Promise<void> {
  if (typeof documentId !== 'string' || documentId === '')
    throw wrongField('documentId', 'must be text; leave it out to get a new one');
  if (caller.kind === 'system') return;
  if ((await rows(strapi, uid).count({ where: { documentId } })) > 0)
    throw wrongField('documentId', 'there is such a document already; save there, or leave this out');
}
