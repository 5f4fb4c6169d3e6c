import { capabilitiesUnder } from '../../../domain/workflow/approvals';
import { options } from '../../../domain/workflow/decide';
import type { Person } from '../../../domain/workflow/actor';
import type { Intent } from '../../../domain/workflow/case';
import type { Json } from '../../../domain/workflow/digest';
import type {
  EventView,
  GovernedForMe,
  GovernedType,
  ListedStatus,
  StagesView,
  WorkflowStatus,
} from '../../../contracts/workflow';
import type { Policy } from '../../../domain/workflow/policy';
import { refuse } from '../../../domain/workflow/refusals';
import type { Capability, Chain } from '../../../domain/workflow/transitions';
import { currentCaller, type Caller } from '../actor';
import { policies, settingsOf, standardNotice } from '../config';
import { refusalError } from '../http-errors';
import { model, type Strapi } from '../strapi';
import { caseOf } from './adopt';
import { adoptMany } from './adopt-many';
import { amend, type Amendment } from './amend';
import { adoptAll, type Adoption } from './adopt-all';
import { assigneesOf } from './assignees';
import { caseRows, type CaseRow } from './cases';
import { spreadNet } from './net';
import {
  policyOf,
  rulesOf,
  type Desk,
  type FindOpen,
  type Identify,
  type ReachOf,
  type Subject,
  type TransitionListener,
  type TypeRules,
} from './desk';
import { gate } from './gate';
import { liveHolders, type LiveDocument, type Place } from './holders';
import { keptOf } from './kept-of';
import { guardOtherSides } from './inverse';
import { keyText, type Key } from './key';
import { filterLists } from './list-filter';
import { logKeyOf } from './log-key';
import { take, takeInTurn } from './perform';
import { changePlan, plansOf, type PlanChange } from './plan';
import { remark, type Remark } from './remark';
import { rewriteRevisions } from './rewrite-revisions';
import { scheduler } from './schedule';
import { situationOf, subjectOf, type Situation } from './situation';
import { warnOfSharedText } from './warnings';
import { listedView, statusView } from './status-view';
import { eventsView, stagesView, titlesOf } from './views';
import { workingCopyOf, type WorkingCopy } from './working-copy';

/** A text as somebody sees it who has it in a list. */
export interface Look {
  readonly status: WorkflowStatus;
  readonly title: string;
  /** First profiles that take its steps along with it. */
  readonly goingAlong: readonly string[];
}

/** The workflow, as the other rooms, the controllers and scripts use it. */
export interface Workflow {
  /** Told by a room about its type, in `register`. */
  readonly describe: (uid: string, rules: TypeRules) => void;
  readonly identifyBy: (identify: Identify) => void;
  readonly onTransition: (listener: TransitionListener) => void;
  /** What a room asks of a text before steps, beside what its type does. */
  readonly askOf: (find: FindOpen) => void;
  /** Called, in its transaction, for each working copy that is deleted. */
  readonly onRemoval: (removed: (key: Key) => Promise<void>) => void;
  /** A text as it stands, and what happened to it lately, whoever asks. @throws NotFoundError */
  readonly subject: (key: Key) => Promise<Subject>;
  /** Logs what somebody did beside the steps, with what it changes; the caller has been found to be allowed to. */
  readonly remark: <T>(key: Key, remark: Remark<T>) => Promise<T>;
  /** What announcements say beyond the step itself. */
  readonly announceWith: (reachOf: ReachOf) => void;
  readonly isGoverned: (uid: string) => boolean;
  readonly governed: () => readonly GovernedType[];
  readonly governedFor: (caller?: Caller) => readonly GovernedForMe[];
  /** Takes a step and answers where the document stands now. @throws refusalError */
  readonly take: (key: Key, intent: Intent, caller?: Caller) => Promise<WorkflowStatus>;
  /** Takes each of these steps, or none of them. @throws refusalError */
  readonly takeInTurn: (key: Key, steps: Chain, intent: Omit<Intent, 'step'>) => Promise<WorkflowStatus>;
  /** Says who works on a text until when. @throws refusalError */
  readonly changePlan: (key: Key, change: PlanChange) => Promise<WorkflowStatus>;
  /** Accounts that work on a text. */
  readonly assigneesOf: (key: Key) => Promise<readonly string[]>;
  /** Changes working copy and live row alike, without a review; the caller has been found to be allowed to. */
  readonly amend: (key: Key, amendment: Amendment) => Promise<boolean>;
  /** What is held about the person behind a document and accounts. */
  readonly keptOf: (wanted: Parameters<typeof keptOf>[1]) => ReturnType<typeof keptOf>;
  /** Rewrites kept texts of a document and those that refer to it; digests stay. For the erasure of persons. */
  readonly rewriteRevisions: (mentioned: string, rewrite: (documentId: string, content: Json) => Json) => Promise<void>;
  readonly status: (key: Key, caller?: Caller) => Promise<WorkflowStatus>;
  /** The status with what names the text in a list. */
  readonly look: (key: Key) => Promise<Look>;
  /** Documents of one type in one language that are there and that the caller may open, in this order. */
  readonly list: (place: Omit<Key, 'documentId'>, documentIds: readonly string[]) => Promise<readonly ListedStatus[]>;
  readonly events: (key: Key) => Promise<readonly EventView[]>;
  readonly stages: (uid: string, locale: string, documentIds: readonly string[]) => Promise<StagesView>;
  /** @throws Error for a type that is not under a workflow */
  readonly policy: (uid: string) => Policy;
  readonly plansOf: (cases: readonly CaseRow[]) => ReturnType<typeof plansOf>;
  /** Condition on the texts that credit these profiles as authors; null where the type knows no authors. */
  readonly authoredBy: (uid: string, profiles: readonly string[]) => Record<string, unknown> | null;
  readonly now: () => Date;
  /** Publishes what is due now; called each minute, and by tests with a clock of their own. */
  readonly publishDue: () => Promise<void>;
  /** Takes up documents that have no case yet, some hundreds at a time; says how many those were. */
  readonly adoptMany: (keys: readonly Key[]) => Promise<number>;
  readonly setClock: (now: () => Date) => void;
  readonly wasEverLive: (uid: string, documentId: string) => Promise<boolean>;
  /** Documents of a type that one of these accounts opened. */
  readonly titles: (keys: readonly Key[]) => Promise<ReadonlyMap<string, string>>;
  readonly ownedBy: (uid: string, person: Person) => Promise<readonly string[]>;
  readonly identify: (account: string) => Promise<Person>;
  /** The text as it stands, whoever asks: who may see it is decided before. @throws NotFoundError */
  readonly workingCopy: (key: Key) => Promise<WorkingCopy>;
  /** Sets up the gate; in `register`, so that it is outside every other plugin's middlewares. */
  readonly closeGate: () => void;
  readonly spreadNet: () => void;
  /** Takes up existing documents in the background; the server calls it once it listens. */
  readonly adoptAll: () => Adoption;
  /** Lets the content manager's lists be filtered by stage; in `register`. */
  readonly filterLists: () => void;
  /** The live governed documents that these rows and components are part of. */
  readonly liveHolders: (places: readonly Place[]) => Promise<readonly LiveDocument[]>;
}

export function createWorkflow({ strapi }: { strapi: Strapi }): Workflow {
  const desk = setUpDesk(strapi);
  const governed = () => [...desk.policies.keys()].map((uid) => ({ uid, plural: model(strapi, uid).info.pluralName }));
  const stepsFor = ({ facts, actor, policy }: Situation) => options(facts, actor, policy);
  const view = (found: Situation) => statusView(desk, found, stepsFor(found));
  const situation = async (key: Key, caller = currentCaller(strapi)) =>
    situationOf(desk, key, caller, await caseOf(desk, key));
  const status = async (key: Key, caller?: Caller) => view(await situation(key, caller));
  return {
    describe: (uid, rules) => void desk.rules.set(uid, rules),
    identifyBy: (identify) => void (desk.identify = identify),
    onTransition: (listener) => void desk.listeners.push(listener),
    askOf: (find) => void desk.conditions.push(find),
    onRemoval: (removed) => void desk.removals.push(removed),
    subject: async (key) => {
      await caseOf(desk, key);
      return subjectOf(desk, key);
    },
    remark: (key, about) => remark(desk, key, about),
    announceWith: (reachOf) => void (desk.reachOf = reachOf),
    isGoverned: (uid) => desk.policies.has(uid),
    governed,
    governedFor: (caller = currentCaller(strapi)) =>
      governed().map((type) => ({ ...type, can: held(desk, type.uid, caller) })),
    take: async (key, intent, caller = currentCaller(strapi)) => {
      refuseStrangers(desk, key, caller);
      await take(desk, key, intent, caller);
      return status(key, caller);
    },
    takeInTurn: async (key, [first, ...others], intent) => {
      const caller = currentCaller(strapi);
      refuseStrangers(desk, key, caller);
      const then = others.map((step) => ({ ...intent, step, version: undefined }));
      await takeInTurn(desk, key, [{ ...intent, step: first }, ...then], caller);
      return status(key, caller);
    },
    changePlan: async (key, change) => {
      const caller = currentCaller(strapi);
      refuseStrangers(desk, key, caller);
      await changePlan(desk, key, change, caller);
      return status(key, caller);
    },
    assigneesOf: async (key) => (await assigneesOf(strapi, [key])).get(keyText(key)) ?? [],
    amend: (key, amendment) => amend(desk, key, amendment),
    keptOf: (wanted) => keptOf(strapi, wanted),
    rewriteRevisions: (mentioned, rewrite) => rewriteRevisions(strapi, mentioned, rewrite),
    status,
    look: async (key) => {
      const found = await situation(key);
      const title = rulesOf(desk, key.uid).title(found.text.row);
      const goingAlong = found.facts.companions.map(({ document }) => document.title);
      return { status: await view(found), title, goingAlong };
    },
    list: async (place, documentIds) => {
      const found: Situation[] = [];
      for (const documentId of documentIds) found.push(await situation({ ...place, documentId }));
      const plans = await plansOf(
        desk,
        found.map((one) => one.case),
      );
      return found.flatMap((one) => {
        const plan = plans.get(keyText(one.key));
        return plan ? [listedView(one, stepsFor(one), plan)] : [];
      });
    },
    events: (key) => eventsView(desk, key),
    stages: (uid, locale, documentIds) => stagesView(desk, uid, locale, documentIds),
    policy: (uid) => policyOf(desk, uid),
    plansOf: (cases) => plansOf(desk, cases),
    authoredBy: (uid, profiles) => rulesOf(desk, uid).authoredBy?.(profiles) ?? null,
    now: () => desk.now(),
    publishDue: scheduler(desk),
    adoptMany: (keys) => adoptMany(desk, keys),
    setClock: (now) => void (desk.now = now),
    wasEverLive: async (targetUid, documentId) =>
      (await caseRows(strapi).count({ where: { targetUid, documentId, wasLive: true } })) > 0,
    titles: (keys) => titlesOf(desk, keys),
    ownedBy: async (targetUid, person) => {
      const found = await caseRows(strapi).findMany({ where: { targetUid, owner: { $in: [...person] } } });
      return [...new Set(found.map((row) => row.documentId))];
    },
    identify: async (account) => (await desk.identify([account])).get(account) ?? [account],
    workingCopy: (key) => workingCopyOf(desk, key),
    adoptAll: () => adoptAll(desk),
    spreadNet: () => {
      warnOfSharedText(desk);
      spreadNet(desk);
    },
    filterLists: () => filterLists(strapi, (uid) => desk.policies.has(uid)),
    liveHolders: (places) => liveHolders(desk, places),
    closeGate: () => {
      strapi.documents.use(gate(desk) as Parameters<Strapi['documents']['use']>[0]);
      strapi.documents.use(guardOtherSides(desk) as Parameters<Strapi['documents']['use']>[0]);
    },
  };
}

function held(desk: Desk, uid: string, caller: Caller): readonly Capability[] {
  return capabilitiesUnder(policyOf(desk, uid)).filter((capability) => caller.may(capability, uid));
}

/** Who may take no step at all on a type is told so before anything is looked up. */
function refuseStrangers(desk: Desk, { uid }: Key, caller: Caller): void {
  if (held(desk, uid, caller).length > 0) return;
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
    standardNotice: (uid) => standardNotice(settings, uid),
    rules: new Map(),
    listeners: [],
    conditions: [],
    removals: [],
    identify: async (accounts) => new Map(accounts.map((account) => [account, [account]])),
    reachOf: async () => ({ slug: null, previousSlug: null, keys: [] }),
    now: () => new Date(),
  };
}
