import type { Intent } from '../../../../domain/workflow/case';
import { decide } from '../../../../domain/workflow/decide';
import { refuse } from '../../../../domain/workflow/refusals';
import type { StepName } from '../../../../domain/workflow/transitions';
import { companionStep } from '../../../../domain/workflow/travel';
import type { Caller } from '../../actor';
import { refusalError } from '../../http-errors';
import { documents, inTransaction } from '../../strapi';
import type { CaseRow } from '../record/cases';
import { asConflict, staleVersion } from '../conflicts';
import { rulesOf, type Desk } from '../desk';
import { holdAsItStands, holdAsSeen } from '../texts/keeping';
import { keyFrom, keyText, localeParam, together, type Key } from '../key';
import { sparingOtherLanguages } from '../gate/languages';
import { holdLive } from './locks';
import { record } from '../record/record';
import { situationOf, type Situation } from './situation';
import { liveText, workingText, type Text } from '../texts/texts';
import { withToken, type GatedAction } from '../gate/tokens';

export interface Performance<T> {
  readonly key: Key;
  readonly intent: Intent;
  readonly caller: Caller;
  /** The case as somebody has looked at it already: whoever was quicker since then wins. It is locked as it stands otherwise. */
  readonly seen?: CaseRow;
  /** Carries the step out in Strapi; the gate lets through exactly this. */
  readonly write: () => Promise<T>;
}

/** What a step does to Strapi's rows; the other steps change the case alone. */
const ACTION: Partial<Record<StepName, Exclude<GatedAction, 'delete' | 'amend'>>> = {
  publish: 'publish',
  publish_minor: 'publish',
  publish_without_approval: 'publish',
  unpublish: 'unpublish',
  retract: 'unpublish',
  discard_changes: 'discardDraft',
};

/**
 * The one way to take a step, in one transaction: lock the case, load the facts, decide, write, log, tell the rooms.
 * @throws refusalError with the reason when the rules say no; nothing is left behind then.
 */
export function perform<T>(desk: Desk, { key, intent, caller, seen: looked, write }: Performance<T>): Promise<T> {
  return asConflict(() =>
    inTransaction(desk.strapi, async () => {
      const isPublication = ACTION[intent.step] === 'publish';
      const isForReaders = isPublication || ACTION[intent.step] === 'unpublish';
      const { seen, claimed, left } = await (looked
        ? holdAsSeen(desk, key, looked, { isForReaders })
        : holdAsItStands(desk, key, { isForReaders }));
      const known = left ?? (isPublication ? desk.knownTexts.of(key, seen.textVersion) : null);
      const situation = await situationOf(desk, key, caller, seen, { known, holdsCredited: isPublication });
      const decision = decide(situation.facts, intent, situation.actor, situation.policy);
      if (!decision.ok) throw refusalError(decision.refusal);
      if (isPublication) await holdCredited(desk, situation);
      await takeCompanionsAlong(desk, situation, intent, caller);
      const carry = () => carryOut(key, intent.step, write);
      const result = isPublication ? await sparingOtherLanguages(desk, key, carry) : await carry();
      const live = isPublication ? await publishedText(desk, situation) : null;
      await record(desk, { situation, claimed, intent, caller, decision, live });
      if (ACTION[intent.step]) desk.knownTexts.forget(key);
      else desk.knownTexts.keep(key, seen.textVersion, situation.text);
      return result;
    }),
  );
}

/** Takes a step by itself: Strapi's part included. @param seen the case, where it was looked at */
export function take(desk: Desk, key: Key, intent: Intent, caller: Caller, seen?: CaseRow): Promise<void> {
  const action = ACTION[intent.step];
  const write = async () => {
    if (action) {
      await documents(desk.strapi, key.uid)[action]({ documentId: key.documentId, ...localeParam(key) });
    }
  };
  return perform(desk, { key, intent, caller, seen, write });
}

/** Several steps as one: if one of them is refused, none was taken. Each is decided, and logged, by itself. */
export function takeInTurn(desk: Desk, key: Key, intents: readonly Intent[], caller: Caller): Promise<void> {
  return asConflict(() =>
    inTransaction(desk.strapi, async () => {
      for (const intent of intents) await take(desk, key, intent, caller);
    }),
  );
}

function carryOut<T>(key: Key, step: StepName, write: () => Promise<T>): Promise<T> {
  const action = ACTION[step];
  return action ? withToken(action, key, write) : write();
}

/** As they were decided on: whoever was quicker since then wins. */
async function takeCompanionsAlong(
  desk: Desk,
  { facts, companionCases }: Situation,
  { step, reason }: Intent,
  caller: Caller,
): Promise<void> {
  for (const [at, { facts: companion }] of facts.companions.entries()) {
    const seen = companionCases[at];
    if (!seen || companionStep(step, seen.stage) !== 'takes') continue;
    await take(desk, keyFrom(seen), { step, reason, digest: companion.digest }, caller, seen);
  }
}

/** Locks the live profiles that a publication credits, so that none is taken down before it is committed. */
async function holdCredited(desk: Desk, { key, text, companionCases, isCreditedHeld }: Situation): Promise<void> {
  if (isCreditedHeld) return;
  const travelling = new Set(companionCases.map(keyFrom).map(keyText));
  const live = rulesOf(desk, key.uid)
    .companions(text.row)
    .filter((credited) => !travelling.has(keyText(credited)));
  for (const group of together(live)) {
    if (!(await holdLive(desk.strapi, group))) throw staleVersion();
  }
}

const DROPPED =
  'Publishing would change the approved text: it links to something that readers cannot see yet, ' +
  'or something else on this site writes to it as it goes out.';
const CHANGED = 'The text was changed past the workflow since it was last looked at. Look at it again.';

/** What went out must be what was decided on: Strapi drops relations to unpublished entries without a word. */
async function publishedText(desk: Desk, { key, facts }: Situation): Promise<Text> {
  const live = await liveText(desk.strapi, key);
  if (live?.digest === facts.digest) return live;
  desk.knownTexts.forget(key);
  const now = await workingText(desk.strapi, key);
  throw refusalError(refuse('CHANGED_SINCE_APPROVAL', now?.digest === facts.digest ? DROPPED : CHANGED));
}
