import { CREATOR } from '../abilities';
import { currentCaller, type Caller } from '../actor';
import { rows, type Attribute, type Row, type Strapi } from '../strapi';
import { draftAccess } from './access';

/** Whether a field may be read; `path` has a dot path into components. */
export type Sees = (path: string, attribute: Attribute) => boolean;

interface DraftKey {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

/** Administrators by the fields that their role names, others by the types that relations lead to. Unknown: nothing. */
export async function seesIn(strapi: Strapi, { uid, documentId, locale }: DraftKey): Promise<Sees> {
  const caller = currentCaller(strapi);
  if (caller.kind !== 'admin') return draftAccess(strapi, uid, caller) === 'none' ? nothing : relationsOf(caller);
  const where = { documentId, publishedAt: { $null: true }, ...(locale !== '' && { locale }) };
  const entry: Row | null = await rows(strapi, uid).findOne({ where, populate: CREATOR });
  return entry ? (path, { private: isPrivate }) => !isPrivate && caller.mayReadField(uid, entry, path) : nothing;
}

const nothing = () => false;

/** As Strapi answers on the content API: without private fields, and without relations to what one may not find. */
function relationsOf(caller: Caller): Sees {
  return (_path, { type, target = '', private: isPrivate }) =>
    !isPrivate && (type !== 'relation' || caller.hasRoutePermission(`${target}.find`));
}
