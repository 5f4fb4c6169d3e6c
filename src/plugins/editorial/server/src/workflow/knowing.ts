import type { GovernedForMe, GovernedType } from '../../../contracts/workflow';
import type { Person } from '../../../domain/workflow/actor';
import { capabilitiesUnder } from '../../../domain/workflow/approvals';
import type { Policy } from '../../../domain/workflow/policy';
import type { Capability } from '../../../domain/workflow/transitions';
import { currentCaller, type Caller } from '../actor';
import { model } from '../strapi';
import { caseRows } from './record/cases';
import { policyOf, rulesOf, type Desk } from './desk';
import { openings } from './gate/tokens';
import { liveHolders, partTypes, type LiveDocument, type Place } from './net/holders';
import { keptOf } from './record/kept-of';

/** What the workflow knows of types and people. */
export interface Knowing {
  readonly isGoverned: (uid: string) => boolean;
  readonly governed: () => readonly GovernedType[];
  readonly governedFor: (caller?: Caller) => readonly GovernedForMe[];
  /** @throws Error for a type that is not under a workflow */
  readonly policy: (uid: string) => Policy;
  /** Condition on the texts that credit these profiles as authors; null where the type knows no authors. */
  readonly authoredBy: (uid: string, profiles: readonly string[]) => Record<string, unknown> | null;
  readonly identify: (account: string) => Promise<Person>;
  /** Documents of a type that one of these accounts opened. */
  readonly ownedBy: (uid: string, person: Person) => Promise<readonly string[]>;
  readonly wasEverLive: (uid: string, documentId: string) => Promise<boolean>;
  /** What is held about the person behind a document and accounts. */
  readonly keptOf: (wanted: Parameters<typeof keptOf>[1]) => ReturnType<typeof keptOf>;
  /** The live governed documents that these rows and components are part of. */
  readonly liveHolders: (places: readonly Place[]) => Promise<readonly LiveDocument[]>;
  /** The governed types, and the components that their texts may hold. */
  readonly partTypes: () => ReadonlySet<string>;
  /** Whether the running code is inside a step or a save. */
  readonly isWriting: () => boolean;
  readonly now: () => Date;
}

export function knowing(desk: Desk): Knowing {
  const { strapi } = desk;
  const governed = () =>
    [...desk.policies.keys()].map((uid) => {
      const { info, kind } = model(strapi, uid);
      return { uid, plural: info.pluralName, isSingleType: kind === 'singleType' };
    });
  return {
    isGoverned: (uid) => desk.policies.has(uid),
    governed,
    governedFor: (caller = currentCaller(strapi)) =>
      governed().map((type) => ({ ...type, can: held(desk, type.uid, caller) })),
    policy: (uid) => policyOf(desk, uid),
    authoredBy: (uid, profiles) => rulesOf(desk, uid).authoredBy?.(profiles) ?? null,
    identify: async (account) => (await desk.identify([account])).get(account) ?? [account],
    ownedBy: async (targetUid, person) => {
      const found = await caseRows(strapi).findMany({ where: { targetUid, owner: { $in: [...person] } } });
      return [...new Set(found.map((row) => row.documentId))];
    },
    wasEverLive: async (targetUid, documentId) =>
      (await caseRows(strapi).count({ where: { targetUid, documentId, wasLive: true } })) > 0,
    keptOf: (wanted) => keptOf(strapi, wanted),
    liveHolders: (places) => liveHolders(desk, places),
    partTypes: () => partTypes(desk),
    isWriting: () => openings().length > 0,
    now: () => desk.now(),
  };
}

/** The capabilities that the caller holds for a type. */
export function held(desk: Desk, uid: string, caller: Caller): readonly Capability[] {
  return capabilitiesUnder(policyOf(desk, uid)).filter((capability) => caller.may(capability, uid));
}
