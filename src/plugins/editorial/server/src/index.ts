import { activity } from './activity/room';
import { articles } from './articles/room';
import { authors } from './authors/room';
import { bulk } from './bulk/room';
import { calendar } from './calendar/room';
import { checklist } from './checklist/room';
import { comments } from './comments/room';
import { config } from './config';
import { delivery } from './delivery/room';
import { drafts } from './drafts/room';
import { log } from './log/room';
import { media } from './media/room';
import { notifications } from './notifications/room';
import { planning } from './planning/room';
import { presence } from './presence/room';
import { pressCopy } from './press-copy/room';
import { previews } from './previews/room';
import { queue } from './queue/room';
import { revisions } from './revisions/room';
import { furnish, type Room } from './room';
import { search } from './search/room';
import { sections } from './sections/room';
import { settings } from './settings/room';
import { slugs } from './slugs/room';
import { bootstrap, destroy, register } from './start/life';
import type { Strapi } from './strapi';
import { workflow } from './workflow/room';

/** The workflow comes last: it has a route that takes any word for a step, and an action for each capability. */
const ROOMS: readonly Room[] = [
  planning,
  bulk,
  settings,
  notifications,
  presence,
  checklist,
  comments,
  queue,
  calendar,
  activity,
  articles,
  authors,
  sections,
  pressCopy,
  previews,
  delivery,
  revisions,
  search,
  slugs,
  media,
  log,
  drafts,
  workflow,
];

const MODELS = ROOMS.flatMap(({ models = [] }) => models);

/** The plugin, as Strapi wants it. */
const server: Readonly<Record<string, unknown>> = {
  ...furnish(ROOMS),
  register: ({ strapi }: { strapi: Strapi }) => register(strapi, MODELS),
  bootstrap: ({ strapi }: { strapi: Strapi }) => bootstrap(strapi, MODELS),
  destroy,
  config,
};

export default server;
