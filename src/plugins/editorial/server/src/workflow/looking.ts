import type { EventView, ListedStatus, StagesView, WorkflowStatus } from '../../../contracts/workflow';
import { options } from '../../../domain/workflow/decide';
import { currentCaller, type Caller } from '../actor';
import { caseOf } from './adoption/adopt';
import { assigneesOf } from './record/assignees';
import { rulesOf, type Desk, type Subject } from './desk';
import { keyText, type Key } from './key';
import { plansOf } from './steps/plan';
import { situationOf, subjectOf, type Situation } from './steps/situation';
import { listedView, statusView } from './views/status-view';
import { eventsView, stagesView, titlesOf } from './views/views';
import { workingCopyOf, type WorkingCopy } from './texts/working-copy';

/** A text as somebody sees it who has it in a list. */
export interface Look {
  readonly status: WorkflowStatus;
  readonly title: string;
}

/** Where texts stand, and what they say. */
export interface Looking {
  readonly status: (key: Key, caller?: Caller) => Promise<WorkflowStatus>;
  /** The status with what names the text in a list. */
  readonly look: (key: Key) => Promise<Look>;
  /** Documents of one type in one language that are there and that the caller may open, in this order. */
  readonly list: (place: Omit<Key, 'documentId'>, documentIds: readonly string[]) => Promise<readonly ListedStatus[]>;
  readonly events: (key: Key) => Promise<readonly EventView[]>;
  readonly stages: (uid: string, locale: string, documentIds: readonly string[]) => Promise<StagesView>;
  /** A text as it stands, and what happened to it lately, whoever asks. @throws NotFoundError */
  readonly subject: (key: Key) => Promise<Subject>;
  /** The text as it stands, whoever asks: who may see it is decided before. @throws NotFoundError */
  readonly workingCopy: (key: Key) => Promise<WorkingCopy>;
  readonly titles: (keys: readonly Key[]) => Promise<ReadonlyMap<string, string>>;
  /** Accounts that work on a text. */
  readonly assigneesOf: (key: Key) => Promise<readonly string[]>;
}

export function looking(desk: Desk): Looking {
  const { strapi } = desk;
  const stepsFor = ({ facts, actor, policy }: Situation) => options(facts, actor, policy);
  const view = (found: Situation) => statusView(desk, found, stepsFor(found));
  const situation = async (key: Key, caller = currentCaller(strapi)) =>
    situationOf(desk, key, caller, await caseOf(desk, key));
  const status = async (key: Key, caller?: Caller) => view(await situation(key, caller));
  return {
    status,
    look: async (key) => {
      const found = await situation(key);
      const title = rulesOf(desk, key.uid).title(found.text.row);
      return { status: await view(found), title };
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
    subject: async (key) => {
      await caseOf(desk, key);
      return subjectOf(desk, key);
    },
    workingCopy: (key) => workingCopyOf(desk, key),
    titles: (keys) => titlesOf(desk, keys),
    assigneesOf: async (key) => (await assigneesOf(strapi, [key])).get(keyText(key)) ?? [],
  };
}
