import type { HouseBylines, Site } from '../../../domain/article/present';
import { houseBylines } from '../bylines';
import { settingsOf, type Settings } from '../config';
import type { Strapi } from '../strapi';
import { rootOf } from './http/root';
import { createItems, type Items } from './present/items';
import { createMemory, type Memory } from './memory/memory';
import { createParts, type Parts } from './reads/parts';
import type { Heading, Profile } from './reads/surroundings';
import { createWatch, type Watch } from './memory/watch';

const MEGABYTE = 1024 * 1024;

/** For articles as lists show them: about a thousand in full, and their summaries. */
const ITEMS_ROOM = 16 * MEGABYTE;

/** All that the functions of delivery share. */
export interface DeliveryDesk {
  readonly strapi: Strapi;
  readonly settings: Settings['delivery'];
  readonly site: Site;
  /** Origin of this server, for addresses that must be absolute where the site's own is not configured. */
  readonly server: string;
  readonly bylines: HouseBylines;
  /** Path that all addresses of delivery begin with, such as `/api/delivery`. */
  readonly root: string;
  readonly now: () => Date;
  readonly memory: Memory;
  readonly parts: AnswerParts;
  readonly items: Items;
  readonly watch: Watch;
  /** What shows one of these keys is made anew from now on; everything without a list. */
  readonly drop: (keys?: readonly string[]) => void;
}

/** What many answers have in common, by key. */
export interface AnswerParts {
  readonly profiles: Parts<Profile>;
  readonly headings: Parts<Heading>;
  /** The last change of anything published, and the default language. */
  readonly facts: Parts<string | null>;
}

export function setUpDelivery(strapi: Strapi): DeliveryDesk {
  const settings = settingsOf(strapi);
  const { url = null, name = null, publisher = name, logo = null, paths } = settings.site;
  const memory = createMemory(settings.delivery.memoryMegabytes * MEGABYTE);
  // What a transaction reads may never be committed.
  const isKeepable = () => watch.isCurrent() && !strapi.db.inTransaction();
  const parts: AnswerParts = {
    profiles: createParts(isKeepable),
    headings: createParts(isKeepable),
    facts: createParts(isKeepable),
  };
  const items = createItems(ITEMS_ROOM, isKeepable);
  const drop = (keys?: readonly string[]) => {
    for (const one of [memory, items, ...Object.values(parts)]) one.drop(keys);
  };
  const watch = createWatch(strapi, drop);
  return {
    strapi,
    settings: settings.delivery,
    site: { url, name, publisher, logo, paths, files: originOfFiles(strapi) },
    server: strapi.config.get('server.absoluteUrl', 'http://localhost:1337'),
    bylines: houseBylines(strapi),
    root: rootOf(strapi, settings.delivery),
    now: () => new Date(),
    memory,
    parts,
    items,
    watch,
    drop,
  };
}

/** Strapi's own address where it is configured: the local upload provider gives files a path only. */
function originOfFiles(strapi: Strapi): string | null {
  const url: string = strapi.config.get('server.url', '');
  return /^https?:\/\//.test(url) ? url : null;
}
