import { errors } from '@strapi/utils';
import type { BulkBody, Glance, HowItWent, Outcome } from '../../../contracts/lists';
import type { Intent } from '../../../domain/workflow/case';
import { refuse } from '../../../domain/workflow/refusals';
import type { Chain } from '../../../domain/workflow/chains';
import { isRefusalError } from '../http-errors';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import type { Key } from '../workflow/key';

/** What a room shows of its texts in a list, beside their titles. */
export type Sketch = (key: Key) => Promise<Pick<Glance, 'deck' | 'byline'>>;

type Type = Omit<Key, 'documentId'>;

/** One step on many documents of a type, as lists take it. */
export interface Bulk {
  /** Told by a room about its type, in `register`. */
  readonly describe: (uid: string, sketch: Sketch) => void;
  /** What there is to see of each, in the given order; those that the caller may not open are left out. */
  readonly glance: (type: Type, documentIds: readonly string[]) => Promise<readonly Glance[]>;
  /** Takes the steps on each in a transaction of its own, so that one refusal does not hold up the others. */
  readonly take: (type: Type, steps: Chain, body: BulkBody) => Promise<readonly Outcome[]>;
}

const NOTHING = { deck: null, byline: null };

const NOT_THERE = refuse('ILLEGAL_TRANSITION', 'It is not there any more, or not yours to see.');

export function createBulk({ strapi }: { strapi: Strapi }): Bulk {
  const sketches = new Map<string, Sketch>();
  return {
    describe: (uid, sketch) => void sketches.set(uid, sketch),

    glance: async (type, documentIds) => {
      const seen: Glance[] = [];
      for (const documentId of await service(strapi, 'drafts').readable(type, documentIds)) {
        seen.push(await glanceAt(strapi, { ...type, documentId }, sketches.get(type.uid)));
      }
      return seen;
    },

    take: async (type, steps, { documents, locale: _locale, ...given }) => {
      const outcomes: Outcome[] = [];
      for (const { documentId, ...seen } of documents) {
        const went = await takeOne(strapi, { ...type, documentId }, steps, { ...given, ...seen });
        outcomes.push({ documentId, ...went });
      }
      return outcomes;
    },
  };
}

async function glanceAt(strapi: Strapi, key: Key, sketch: Sketch = async () => NOTHING): Promise<Glance> {
  const { status, title } = await service(strapi, 'workflow').look(key);
  const { stage, isLive, version, digest, companions, steps } = status;
  return {
    documentId: key.documentId,
    title,
    ...(await sketch(key)),
    stage,
    isLive,
    version,
    digest,
    companions,
    steps,
  };
}

async function takeOne(strapi: Strapi, key: Key, steps: Chain, intent: Omit<Intent, 'step'>): Promise<HowItWent> {
  try {
    const [readable] = await service(strapi, 'drafts').readable(key, [key.documentId]);
    if (!readable) return { result: 'refused', refusal: NOT_THERE };
    const { stage } = await service(strapi, 'workflow').takeInTurn(key, steps, intent);
    return { result: 'taken', stage };
  } catch (error) {
    if (isRefusalError(error)) return { result: 'refused', refusal: error.refusal };
    if (error instanceof errors.ValidationError)
      return { result: 'refused', refusal: refuse('NOT_READY', error.message) };
    strapi.log.error(`${steps.join(', ')} of ${key.uid} ${key.documentId} failed: ${String(error)}`);
    return { result: 'failed' };
  }
}
