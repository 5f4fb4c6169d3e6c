import { options } from '../../../domain/workflow/decide';
import type { Person } from '../../../domain/workflow/actor';
import type { Intent } from '../../../domain/workflow/case';
import type { EventView, GovernedType, QueueItem, StagesView, WorkflowStatus } from '../../../contracts/workflow';
import { refuse } from '../../../domain/workflow/refusals';
import { CAPABILITIES } from '../../../domain/workflow/transitions';
import { currentCaller, type Caller } from '../actor';
import { policies, settingsOf } from '../config';
import { refusalError } from '../http-errors';
import { model, type Strapi } from '../strapi';
import { caseOf } from './adopt';
import { caseRows } from './cases';
import { spreadNet } from './net';
import type { Desk, TransitionListener, TypeRules } from './desk';
import { gate } from './gate';
import type { Key } from './key';
import { logKeyOf } from './log-key';
import { take } from './perform';
import { publishDue } from './schedule';
import { situationOf } from './situation';
import { eventsView, queueView, stagesView, statusView } from './views';

/** The workflow, as the other rooms, the controllers and scripts use it. */
export interface Workflow {
  /** Told by a room about its type, in `register`. */
  readonly describe: (uid: string, rules: TypeRules) => void;
  readonly identifyBy: (identify: (account: string) => Promise<Person>) => void;
  readonly onTransition: (listener: TransitionListener) => void;
  readonly isGoverned: (uid: string) => boolean;
  readonly governed: () => readonly GovernedType[];
  /** Takes a step and answers where the document stands now. @throws refusalError */
  readonly take: (key: Key, intent: Intent, caller?: Caller) => Promise<WorkflowStatus>;
  readonly status: (key: Key, caller?: Caller) => Promise<WorkflowStatus>;
  readonly events: (key: Key) => Promise<readonly EventView[]>;
  readonly stages: (uid: string, locale: string, documentIds: readonly string[]) => Promise<StagesView>;
  readonly queue: (limit: number, caller?: Caller) => Promise<{ items: readonly QueueItem[]; total: number }>;
  /** Publishes what is due now; called each minute, and by tests with a clock of their own. */
  readonly publishDue: () => Promise<void>;
  readonly setClock: (now: () => Date) => void;
  readonly wasEverLive: (uid: string, documentId: string) => Promise<boolean>;
  /** Documents of a type that one of these accounts opened. */
  readonly ownedBy: (uid: string, person: Person) => Promise<readonly string[]>;
  readonly identify: (account: string) => Promise<Person>;
  /** Sets up the gate; in `register`, so that it is outside every other plugin's middlewares. */
  readonly closeGate: () => void;
  readonly spreadNet: () => void;
}

export function createWorkflow({ strapi }: { strapi: Strapi }): Workflow {
  const desk = setUpDesk(strapi);
  const status = async (key: Key, caller = currentCaller(strapi)) => {
    const situation = await situationOf(desk, key, caller, await caseOf(desk, key));
    return statusView(desk, situation, options(situation.facts, situation.actor, situation.policy));
  };
  return {
    describe: (uid, rules) => void desk.rules.set(uid, rules),
    identifyBy: (identify) => void (desk.identify = identify),
    onTransition: (listener) => void desk.listeners.push(listener),
    isGoverned: (uid) => desk.policies.has(uid),
    governed: () => [...desk.policies.keys()].map((uid) => ({ uid, plural: model(strapi, uid).info.pluralName })),
    take: async (key, intent, caller = currentCaller(strapi)) => {
      refuseStrangers(key, caller);
      await take(desk, key, intent, caller);
      return status(key, caller);
    },
    status,
    events: (key) => eventsView(desk, key),
    stages: (uid, locale, documentIds) => stagesView(desk, uid, locale, documentIds),
    queue: (limit, caller = currentCaller(strapi)) => queueView(desk, limit, caller),
    publishDue: () => publishDue(desk),
    setClock: (now) => void (desk.now = now),
    wasEverLive: async (targetUid, documentId) =>
      (await caseRows(strapi).count({ where: { targetUid, documentId, wasLive: true } })) > 0,
    ownedBy: async (targetUid, person) => {
      const found = await caseRows(strapi).findMany({ where: { targetUid, owner: { $in: [...person] } } });
      return [...new Set(found.map((row) => row.documentId))];
    },
    identify: (account) => desk.identify(account),
    spreadNet: () => spreadNet(desk),
    closeGate: () => {
      strapi.documents.use(gate(desk) as Parameters<Strapi['documents']['use']>[0]);
    },
  };
}

/** Who may take no step at all on a type is told so before anything is looked up. */
function refuseStrangers({ uid }: Key, caller: Caller): void {
  if (CAPABILITIES.some((capability) => caller.may(capability, uid))) return;
  throw refusalError(
    refuse('NOT_PERMITTED', 'You may take no step of the workflow here. Sign in as somebody who can.'),
  );
}

function setUpDesk(strapi: Strapi): Desk {
  const settings = settingsOf(strapi);
  return {
    strapi,
    logKey: logKeyOf(strapi, settings),
    policies: policies(settings),
    rules: new Map(),
    listeners: [],
    identify: async (account) => [account],
    now: () => new Date(),
  };
}
