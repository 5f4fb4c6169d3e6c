import { policies, settingsOf, standardNotice } from '../config';
import type { Strapi } from '../strapi';
import { acting, type Acting } from './acting';
import type { Desk } from './desk';
import { knowing, type Knowing } from './knowing';
import { createKnownTexts } from './known-texts';
import { logKeyOf } from './log-key';
import { looking, type Looking } from './looking';
import { setUp, type SetUp } from './set-up';

/** The workflow, as the other rooms, the controllers and scripts use it. */
export interface Workflow extends SetUp, Acting, Looking, Knowing {}

export function createWorkflow({ strapi }: { strapi: Strapi }): Workflow {
  const desk = setUpDesk(strapi);
  const views = looking(desk);
  return { ...setUp(desk), ...views, ...acting(desk, views), ...knowing(desk) };
}

function setUpDesk(strapi: Strapi): Desk {
  const settings = settingsOf(strapi);
  return {
    strapi,
    logKey: logKeyOf(strapi, settings),
    policies: policies(settings),
    standardNotice: (uid) => standardNotice(settings, uid),
    tiers: settings.revisions.thinning,
    rules: new Map(),
    listeners: [],
    conditions: [],
    knownTexts: createKnownTexts(),
    removals: [],
    identify: async (accounts) => new Map(accounts.map((account) => [account, [account]])),
    reachOf: async () => ({ slug: null, previousSlug: null, keys: [] }),
    now: () => new Date(),
  };
}
