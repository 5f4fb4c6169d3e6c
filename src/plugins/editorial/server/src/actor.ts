import type { Actor, ActorKind, Person } from '../../domain/workflow/actor';
import type { Capability } from '../../domain/workflow/transitions';
import { asksForMoreThanLanguage, checkerOf, conditionsOf, ownCondition, writes, type AbilityLike } from './abilities';
import { errandCaller, onErrand } from './errands';
import { adminAction, contentApiAction } from './plugin';
import { rows, type Strapi } from './strapi';

/** Somebody at one of the doors, before it is known what they may do with which type. */
export interface Caller {
  readonly kind: ActorKind;
  readonly id: string;
  readonly via: string;
  readonly may: (capability: Capability, uid: string) => boolean;
  /** The same on one entry: Strapi's Publish may be granted for some languages, and on conditions. */
  readonly mayOn: (capability: Capability, uid: string, entry: object) => boolean;
  /** A query for the entries on which `may` holds; null where it holds on all. */
  readonly condition: (capability: Capability, uid: string) => Readonly<Record<string, unknown>> | null;
  /** Whether `mayOn` asks for more of an entry than its language. */
  readonly asksForEntry: (uid: string) => boolean;
  /** Whether an administrator may read this entry in the content manager. */
  readonly mayOpen: (uid: string, entry: object) => boolean;
  /** Whether an administrator may read this field of it; `field` has a dot path into components. */
  readonly mayReadField: (uid: string, entry: object, field: string) => boolean;
  /** Whether an administrator may save this entry in the content manager, or this field of it. */
  readonly maySave: (uid: string, entry: object, field?: string) => boolean;
  /** Whether an administrator makes or saves entries of a type at all. */
  readonly mayWrite: (uid: string) => boolean;
  /** Conditions of their role on the entries of a type that an administrator may read; null where there are none to read. */
  readonly openable: (uid: string) => Readonly<Record<string, unknown>> | null;
  /** Whether a permission of the content API is granted, such as `plugin::editorial.article.readDraft`. */
  readonly hasRoutePermission: (action: string) => boolean;
}

interface RequestState {
  readonly user?: { readonly id?: number | string } | null;
  readonly userAbility?: AbilityLike;
  /** Set by Strapi's MCP server, whose route has no strategy of its own. */
  readonly auditSource?: string;
  readonly auth?: {
    readonly strategy?: { readonly name?: string };
    readonly credentials?: { readonly id?: number | string; readonly type?: string } | null;
    readonly ability?: AbilityLike | null;
  };
  readonly route?: { readonly info?: { readonly type?: string } };
}

/** What a script or a full-access token may do: hand in, plan, and publish what people have approved. */
const WITHOUT_JUDGEMENT: ReadonlySet<Capability> = new Set<Capability>(['submit', 'publish', 'assign']);

const nothing = () => false;
const none = () => null;

/** Code that runs outside any request and does not say who it is. It may save drafts and take no step. */
export const NAMELESS: Caller = {
  kind: 'system',
  id: 'code',
  via: 'code',
  may: nothing,
  mayOn: nothing,
  condition: none,
  asksForEntry: nothing,
  mayOpen: nothing,
  mayReadField: nothing,
  maySave: nothing,
  mayWrite: nothing,
  openable: none,
  hasRoutePermission: nothing,
};

/** Runs `work` as a named script or job. */
export function asSystem<T>(name: string, work: () => Promise<T>): Promise<T> {
  const may = (capability: Capability) => WITHOUT_JUDGEMENT.has(capability);
  return onErrand({ ...NAMELESS, id: name, via: 'script', may, mayOn: may, hasRoutePermission: () => true }, work);
}

/** Runs `work` as a known person who is not at a door, such as the people of the demo newsroom. */
export function asPerson<T>(
  kind: 'admin' | 'user',
  id: string,
  can: readonly Capability[],
  work: () => Promise<T>,
): Promise<T> {
  const may = (capability: Capability) => can.includes(capability);
  return onErrand({ ...NAMELESS, kind, id, via: 'script', may, mayOn: may }, work);
}

/** Runs `work` as the caller of now, but as code of the house: what it reads is not what the caller is shown. */
export function asCodeOf<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
  return onErrand(caller, work);
}

interface AdminRow {
  readonly id: number;
  readonly isActive?: boolean | null;
  readonly blocked?: boolean | null;
}

/** An administrator who is not at a door, with what they may do now; null for an account that is closed or gone. */
export async function administrator(strapi: Strapi, id: number): Promise<Caller | null> {
  const user = await rows<AdminRow>(strapi, 'admin::user').findOne({ where: { id }, populate: ['roles'] });
  if (!user?.isActive || user.blocked) return null;
  const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(user);
  return adminCaller({ user, userAbility }, strapi);
}

/** The only reader of the request's state. */
export function currentCaller(strapi: Strapi): Caller {
  const script = errandCaller();
  if (script) return script;
  const state: RequestState | undefined = strapi.requestContext.get()?.state;
  const read = STRATEGIES[state?.auth?.strategy?.name ?? state?.auditSource ?? ''];
  return state && read ? read(state, strapi) : NAMELESS;
}

/** Whether the running request came through the public content API (REST or GraphQL), and not by code inside it. */
export function isContentApi(strapi: Strapi): boolean {
  if (errandCaller()) return false;
  const state: RequestState | undefined = strapi.requestContext.get()?.state;
  return state?.route?.info?.type === 'content-api';
}

/** `capabilities` are those that there are for the type. What they are asked of is one entry, where it is known. */
export function asActor(
  caller: Caller,
  uid: string,
  person: Person,
  capabilities: readonly Capability[],
  entry?: object,
): Actor {
  const may = (capability: Capability) =>
    caller.may(capability, uid) && (entry === undefined || caller.mayOn(capability, uid, entry));
  const can = new Set(capabilities.filter(may));
  return { kind: caller.kind, id: caller.id, person, can };
}

const STRATEGIES: Record<string, (state: RequestState, strapi: Strapi) => Caller> = {
  admin: adminCaller,
  'admin-token': adminCaller,
  'users-permissions': userCaller,
  'content-api-token': tokenCaller,
  mcp: (state, strapi) => ({ ...adminCaller(state, strapi), via: 'mcp' }),
};

function adminCaller({ user, userAbility }: RequestState, strapi: Strapi): Caller {
  const may = (capability: Capability, uid: string) => userAbility?.can(adminAction(capability), uid) ?? false;
  return {
    kind: 'admin',
    id: String(user?.id ?? 'unknown'),
    via: 'admin',
    may,
    mayOn: (capability, uid, entry) =>
      capability === 'publish' ? checkerOf(strapi, userAbility, uid).can.publish(entry) : may(capability, uid),
    condition: (capability, uid) =>
      capability === 'publish' ? null : ownCondition(strapi, userAbility, uid, adminAction(capability)),
    asksForEntry: (uid) => asksForMoreThanLanguage(userAbility, adminAction('publish'), uid),
    mayOpen: (uid, entry) => checkerOf(strapi, userAbility, uid).can.read(entry),
    mayReadField: (uid, entry, field) => checkerOf(strapi, userAbility, uid).can.read(entry, field),
    maySave: (uid, entry, field) => checkerOf(strapi, userAbility, uid).can.update(entry, field),
    mayWrite: (uid) => writes(userAbility, uid),
    openable: (uid) => conditionsOf(strapi, userAbility, uid),
    hasRoutePermission: nothing,
  };
}

function userCaller({ user, auth }: RequestState): Caller {
  const isSignedIn = user?.id !== undefined;
  const holds = (action: string) => auth?.ability?.can(action) ?? false;
  const may = (capability: Capability) => isSignedIn && holds(contentApiAction(capability));
  return {
    ...NAMELESS,
    kind: 'user',
    id: isSignedIn ? String(user.id) : 'public',
    via: 'content-api',
    may,
    mayOn: may,
    hasRoutePermission: holds,
  };
}

function tokenCaller({ auth }: RequestState): Caller {
  const isFullAccess = auth?.credentials?.type === 'full-access';
  const holds = (action: string) => isFullAccess || (auth?.ability?.can(action) ?? false);
  const may = (capability: Capability) => WITHOUT_JUDGEMENT.has(capability) && holds(contentApiAction(capability));
  return {
    ...NAMELESS,
    kind: 'api-token',
    id: String(auth?.credentials?.id ?? 'unknown'),
    via: 'content-api',
    may,
    mayOn: may,
    hasRoutePermission: holds,
  };
}
