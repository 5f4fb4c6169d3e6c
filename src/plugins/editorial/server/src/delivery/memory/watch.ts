import { uidOf } from '../../plugin';
import { rows, type Strapi } from '../../strapi';
import { keyText } from '../../workflow/key';
import { changedKeys, EVERYTHING, isSeen, type ChangeRow } from './changes';
import { createSequence, type Source } from './sequence';

interface Step {
  readonly id: number;
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly seq: number;
  readonly step: string;
}

/** What names a step; its number is known after the commit alone. */
type Named = Omit<Step, 'id' | 'step'>;

type Drop = (keys?: readonly string[]) => void;

const STEP = ['id', 'targetUid', 'documentId', 'locale', 'seq', 'step'];
const PAUSE_MS = 400;

/** How old the last look may be for an answer from memory to be given. SQLite has one writer, who may keep us waiting. */
const TRUSTED_MS = { sqlite: 30_000, others: 1_000 };

/** Looks at what other instances and programs have published. */
export interface Watch {
  /** Whether what is kept can be given out: the last look is recent enough. Begins to look when first asked. */
  readonly isCurrent: () => boolean;
  /** A step of this instance's own, which has dropped its answers already. */
  readonly expect: (step: Named) => void;
  readonly stop: () => Promise<void>;
}

/** Begins when the first reader comes: a program that answers nobody has nothing to watch for. */
export function createWatch(strapi: Strapi, drop: Drop): Watch {
  const look = createLook(strapi, drop);
  const trusted = strapi.db.dialect.client === 'sqlite' ? TRUSTED_MS.sqlite : TRUSTED_MS.others;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();
  let [isStopped, lookedAt] = [false, -Infinity];

  const next = async (): Promise<void> => {
    const began = performance.now();
    try {
      await look.once();
      lookedAt = began;
    } catch (error) {
      strapi.log.warn(`editorial: answers are not kept while the database does not say what changed: ${String(error)}`);
    }
    if (!isStopped) timer = setTimeout(begin, PAUSE_MS).unref();
  };
  const begin = () => {
    looking = next();
  };
  return {
    isCurrent: () => {
      if (timer === null && !isStopped && lookedAt === -Infinity) {
        lookedAt = -Number.MAX_VALUE;
        timer = setTimeout(begin, 0).unref();
      }
      return performance.now() - lookedAt < trusted;
    },
    expect: (step) => {
      if (timer !== null) look.expect(step);
    },
    stop: async () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await looking;
    },
  };
}

function createLook(strapi: Strapi, drop: Drop) {
  const own = new Set<string>();
  const now = () => Date.now();
  const steps = createSequence(sourceOf<Step>(strapi, uidOf('event'), STEP), now);
  const changes = createSequence(sourceOf<ChangeRow>(strapi, uidOf('change'), ['id', 'keys']), now);
  return {
    expect: (step: Named) => void own.add(nameOf(step)),
    once: async () => {
      const others = (await steps.appeared()).filter((step) => !own.delete(nameOf(step)) && isSeen(step.step));
      const told = (await changes.appeared()).flatMap(({ keys }) => JSON.parse(keys) as string[]);
      const dropped = [...others.flatMap(({ targetUid, documentId }) => changedKeys(targetUid, documentId)), ...told];
      if (dropped.length > 0) drop(dropped.includes(EVERYTHING) ? undefined : dropped);
    },
  };
}

function nameOf({ targetUid: uid, documentId, locale, seq }: Named): string {
  return `${keyText({ uid, documentId, locale })}/${seq}`;
}

function sourceOf<Row extends { readonly id: number }>(
  strapi: Strapi,
  uid: string,
  select: readonly string[],
): Source<Row> {
  return {
    newest: async () => (await rows<Row>(strapi, uid).findOne({ select: ['id'], orderBy: { id: 'desc' } }))?.id ?? 0,
    since: (id, numbers) => {
      const where =
        numbers.length > 0 ? { $or: [{ id: { $gt: id } }, { id: { $in: [...numbers] } }] } : { id: { $gt: id } };
      return rows<Row>(strapi, uid).findMany({ where, select, orderBy: { id: 'asc' } });
    },
  };
}
