import type { RemarkStep } from '../../../../domain/workflow/automatic';
import type { Capability } from '../../../../domain/workflow/transitions';
import type { Caller } from '../../actor';
import { inTransaction } from '../../strapi';
import { caseOf } from '../adoption/adopt';
import { asConflict, staleVersion } from '../conflicts';
import type { Desk, Subject } from '../desk';
import type { Key } from '../key';
import { takeNumber } from './locks';
import { append, whoOf } from '../record/record';
import { subjectOf } from './situation';

/** What somebody does beside the steps, such as ticking an item of a checklist. */
export interface Remark<T> {
  readonly step: RemarkStep;
  readonly caller: Caller;
  readonly capability: Capability;
  /** Accounts that should hear of it, such as `admin:3`. */
  readonly tells?: readonly string[];
  /** Does it, under the case's lock; what it throws leaves nothing behind. */
  readonly write: (subject: Subject, at: string) => Promise<Written<T>>;
}

export interface Written<T> {
  readonly result: T;
  /** What the event says it is about: ids and names of ours, never what people wrote. */
  readonly about: string;
}

/**
 * Does and logs a remark in one transaction. It takes the case's lock without raising its version: nobody who has the
 * text open comes too late because of it. What it changes for a step, `decide` hears of under the same lock.
 */
export function remark<T>(desk: Desk, key: Key, { step, caller, capability, tells, write }: Remark<T>): Promise<T> {
  return asConflict(async () => {
    const { id } = await caseOf(desk, key);
    return inTransaction(desk.strapi, async () => {
      const held = await takeNumber(desk.strapi, id);
      if (!held) throw staleVersion();
      const subject = await subjectOf(desk, key);
      const at = desk.now().toISOString();
      const { result, about } = await write(subject, at);
      const event = {
        ...whoOf(caller),
        seq: held.seq,
        step,
        capability,
        fromStage: held.stage,
        toStage: held.stage,
        reason: null,
        digest: subject.text.digest,
        hasOwnEdits: false,
        at,
        about,
      };
      await append(desk, key, held, event, { live: null, tells });
      return result;
    });
  });
}
