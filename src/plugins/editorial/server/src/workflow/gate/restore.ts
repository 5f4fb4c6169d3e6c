import type { Caller } from '../../actor';
import { documents, inTransaction } from '../../strapi';
import { findCase } from '../record/cases';
import { asConflict, staleVersion } from '../conflicts';
import type { Desk } from '../desk';
import { localeParam, type Key } from '../key';
import { append, digestOf, whoOf } from '../record/record';
import { havingSeen } from './seen-text';

export interface Restoration {
  readonly caller: Caller;
  /** Of the fields that change, as the document service takes them. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Of the working copy that the person saw. */
  readonly textVersion: number;
  /** Of the text that is restored; the log says it. */
  readonly digest: string;
}

/**
 * Saves what an older text had into the working copy: an ordinary save, through the gate, with a line of its own in the log.
 * @throws STALE_VERSION when somebody else saved after the text that the person saw.
 */
export function restore(desk: Desk, key: Key, { caller, data, textVersion, digest }: Restoration): Promise<void> {
  const { strapi } = desk;
  const { documentId } = key;
  return asConflict(() =>
    inTransaction(strapi, async () => {
      const save = () => documents(strapi, key.uid).update({ documentId, ...localeParam(key), data: { ...data } });
      await havingSeen({ textVersion }, save);
      const saved = await findCase(strapi, key);
      if (!saved) throw staleVersion();
      const event = {
        ...whoOf(caller),
        seq: saved.seq + 1,
        step: 'restore_revision',
        capability: 'save',
        fromStage: saved.stage,
        toStage: saved.stage,
        reason: null,
        digest: await digestOf(desk, key),
        hasOwnEdits: true,
        at: desk.now().toISOString(),
        about: digest,
      };
      await append(desk, key, saved, event, { live: null });
    }),
  );
}
