import { recredit, type Rewrite } from '../../../../domain/author/recredit';
import type { AmendmentStep } from '../../../../domain/workflow/automatic';
import type { Caller } from '../../actor';
import { service } from '../../plugin';
import type { Strapi } from '../../strapi';
import type { Key } from '../../workflow/key';
import { creditingTexts, writeCredits, type CreditingArticle } from '../held-credits';

export interface CreditMove {
  readonly from: string;
  readonly rewrite: Rewrite;
  readonly articles: readonly CreditingArticle[];
  readonly caller: Caller;
  readonly reason: string;
  /** Accounts of those who are credited no more: they do not review what they wrote. */
  readonly barred: readonly string[];
}

const STEP: AmendmentStep = 'recredit';

/** Rewrites the credits of one profile in each of these articles: working copy, live row, and what readers get. */
export async function moveCredits(strapi: Strapi, move: CreditMove): Promise<void> {
  const { caller, reason, barred } = move;
  for (const { key } of move.articles) {
    const write = () => rewriteArticle(strapi, key, move);
    await service(strapi, 'workflow').amend(key, { step: STEP, action: 'amend', caller, reason, barred, write });
  }
}

async function rewriteArticle(strapi: Strapi, key: Key, { from, rewrite }: CreditMove): Promise<void> {
  for (const { credits, isLive } of await creditingTexts(strapi, key)) {
    await writeCredits(strapi, recredit(credits, from, rewrite), isLive);
  }
}
