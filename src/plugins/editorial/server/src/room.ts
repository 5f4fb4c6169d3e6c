import type { Strapi } from './strapi';

type Make = (setting: { strapi: Strapi }) => object;

/** A table that is no content type, as Strapi's database takes it. */
export interface Model {
  readonly uid: string;
}

type Named<T> = Readonly<Record<string, T>>;

/** What a folder brings to the plugin. */
export interface Room {
  /** Tables that are no content types. */
  readonly models?: readonly Model[];
  readonly contentTypes?: Named<{ readonly schema: object }>;
  readonly services?: Named<Make>;
  /** Several rooms may bring actions of one controller. */
  readonly controllers?: Named<Make>;
  readonly middlewares?: Named<unknown>;
  readonly policies?: Named<unknown>;
  readonly adminRoutes?: readonly object[];
  readonly contentApiRoutes?: (strapi: Strapi) => readonly object[];
}

/** All of it as Strapi wants it listed. Of two routes that fit an address, of two actions of one name, the first counts. */
export function furnish(rooms: readonly Room[]): Named<unknown> {
  return {
    contentTypes: together(rooms.map(({ contentTypes }) => contentTypes)),
    services: together(rooms.map(({ services }) => services)),
    controllers: joined(rooms.map(({ controllers }) => controllers)),
    middlewares: together(rooms.map(({ middlewares }) => middlewares)),
    policies: together(rooms.map(({ policies }) => policies)),
    routes: {
      admin: { type: 'admin', routes: rooms.flatMap(({ adminRoutes = [] }) => adminRoutes) },
      'content-api': ({ strapi }: { strapi: Strapi }) => ({
        type: 'content-api',
        routes: rooms.flatMap(({ contentApiRoutes }) => contentApiRoutes?.(strapi) ?? []),
      }),
    },
  };
}

function together<T>(lists: readonly (Named<T> | undefined)[]): Named<T> {
  return Object.fromEntries(lists.flatMap((list = {}) => Object.entries(list)));
}

function joined(lists: readonly (Named<Make> | undefined)[]): Named<Make> {
  const makers = new Map<string, readonly Make[]>();
  for (const [name, make] of lists.flatMap((list = {}) => Object.entries(list))) {
    makers.set(name, [...(makers.get(name) ?? []), make]);
  }
  return Object.fromEntries([...makers].map(([name, parts]) => [name, inOne(parts)]));
}

/** Strapi's own controllers stay as they are: they have a prototype that a copy would lose. */
function inOne(parts: readonly Make[]): Make {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  return (setting) => Object.assign({}, ...parts.map((make) => make(setting)).reverse());
}
