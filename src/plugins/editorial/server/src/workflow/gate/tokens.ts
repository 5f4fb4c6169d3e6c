import { createAround } from '../../around';
import { whileItRuns, type Lasting } from '../../while-it-runs';
import { keyText, type Key } from '../key';

/** What a running step may do to a document: exactly these actions on exactly these keys. */
export type GatedAction = 'publish' | 'unpublish' | 'discardDraft' | 'delete' | 'amend';

/**
 * Something under way with a document. A `save` opens nothing for readers: it says whose draft is being written. A `copy`
 * lets i18n write into another language, whose text is compared afterwards.
 */
export interface Opening extends Lasting {
  readonly action: GatedAction | 'save' | 'copy';
  readonly key: Key;
  /** Components of the document, once somebody has asked for them: as `uid/id`. */
  parts?: Promise<ReadonlySet<string>>;
}

const running = createAround<readonly Opening[]>();

/** What the work leaves running behind itself finds the opening shut. */
export function withToken<T>(action: Opening['action'], key: Key, work: () => Promise<T>): Promise<T> {
  const opening: Opening = { action, key };
  return running.run([...openings(), opening], () => whileItRuns(opening, work));
}

/** Everything under way around this code, the outermost first. */
export function openings(): readonly Opening[] {
  return (running.get() ?? []).filter(({ isOver }) => !isOver);
}

export function isOpen(action: GatedAction, key: Key): boolean {
  return openings().some((one) => one.action === action && keyText(one.key) === keyText(key));
}

/** Whether any running step may change what readers see of this document. */
export function isOpenForLiveWrites(key: Key): boolean {
  return openings().some((one) => one.action !== 'save' && keyText(one.key) === keyText(key));
}
