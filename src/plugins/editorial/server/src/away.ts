import { NAMELESS, type Caller } from './actor';
import { rows, type Strapi } from './strapi';

interface Granted {
  readonly permissions?: readonly { readonly action: string }[];
}

interface UserRow {
  readonly id: number;
  readonly blocked?: boolean | null;
  readonly role?: Granted | null;
}

/** A users-permissions user who is not at a door, with what their role allows now; null for one who is blocked or gone. */
export async function userAway(strapi: Strapi, id: number): Promise<Caller | null> {
  const populate = { role: { populate: ['permissions'] } };
  const user = await rows<UserRow>(strapi, 'plugin::users-permissions.user').findOne({ where: { id }, populate });
  return !user || user.blocked ? null : away('user', id, user.role);
}

interface TokenRow extends Granted {
  readonly type: string;
  readonly expiresAt?: string | null;
}

/** A token of the content API that nobody shows just now; null for one that is over or gone. */
export async function tokenHolder(strapi: Strapi, id: number): Promise<Caller | null> {
  const token = await rows<TokenRow>(strapi, 'admin::api-token').findOne({ where: { id }, populate: ['permissions'] });
  if (!token || (token.expiresAt && Number(token.expiresAt) < Date.now())) return null;
  const caller = away('api-token', id, token);
  return token.type === 'full-access' ? { ...caller, hasRoutePermission: () => true } : caller;
}

function away(kind: 'user' | 'api-token', id: number, granted?: Granted | null): Caller {
  const actions = new Set(granted?.permissions?.map(({ action }) => action));
  return { ...NAMELESS, kind, id: String(id), hasRoutePermission: (action) => actions.has(action) };
}
