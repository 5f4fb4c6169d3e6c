import { policies, settingsOf, standardNotice } from '../config';
import type { Strapi } from '../strapi';
import { acting, type Acting } from './acting';
import { accountsOverTransfers } from './adoption/accounts-over-transfers';
import type { Desk } from './desk';
import { knowing, type Knowing } from './knowing';
import { createKnownTexts } from './texts/known-texts';
import { keepNow } from './texts/keeping';
import { keyText, type Key } from './key';
import { createLateKeeping } from './texts/late-keeping';
import { logKeyOf } from './record/log-key';
import { looking, type Looking } from './looking';
import { setUp, type SetUp } from './set-up';
import { unkept, type Unkept } from './texts/unkept';

/** The workflow, as the other rooms, the controllers and scripts use it. */
export interface Workflow extends SetUp, Acting, Looking, Knowing, Unkept {}

export function createWorkflow({ strapi }: { strapi: Strapi }): Workflow {
  const desk = setUpDesk(strapi);
  const views = looking(desk);
  return { ...setUp(desk), ...views, ...acting(desk, views), ...knowing(desk), ...unkept(desk) };
}

function setUpDesk(strapi: Strapi): Desk {
  const settings = settingsOf(strapi);
  const keep = (key: Key) =>
    keepNow(desk, key).catch((error: unknown) => {
      strapi.log.warn(`revisions: the text of ${keyText(key)} is kept later: ${String(error)}`);
    });
  const desk: Desk = {
    strapi,
    logKey: logKeyOf(strapi, settings),
    policies: policies(settings),
    standardNotice: (uid) => standardNotice(settings, uid),
    tiers: settings.revisions.thinning,
    rules: new Map(),
    listeners: [],
    conditions: [],
    knownTexts: createKnownTexts(),
    lateKeeping: createLateKeeping(keep),
    removals: [],
    remembered: [],
    renumberings: [],
    identify: async (accounts) => new Map(accounts.map((account) => [account, [account]])),
    reachOf: async () => ({ slug: null, previousSlug: null, keys: [] }),
    now: () => new Date(),
  };
  desk.remembered.push(accountsOverTransfers(desk));
  return desk;
}
