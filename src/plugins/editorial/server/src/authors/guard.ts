import { creditedElsewhere } from '../../../domain/workflow/rules';
import { refusalError } from '../http-errors';
import { AUTHOR } from '../plugin';
import { inTransaction, type DocumentContext, type Strapi } from '../strapi';
import { anyArticlesCrediting } from './credited-by';
import { checkAccounts, checkUnlinking, keepAccounts } from './linked-accounts';

type Next = () => Promise<unknown>;

/** What the document service may not do to a profile, whoever calls it. */
const CHECKS: Readonly<Record<string, (strapi: Strapi, context: DocumentContext) => Promise<void>>> = {
  create: checkAccounts,
  update: checkAccounts,
  clone: async (_, context) => leaveAccounts(context),
  delete: async (strapi, context) => {
    await refuseWhileCredited(strapi, context);
    await checkUnlinking(strapi, context);
  },
};

/** Watches profiles, inside the gate: nothing loses a credit silently, and accounts are linked by few. */
export function authorGuard(strapi: Strapi): (context: DocumentContext, next: Next) => Promise<unknown> {
  return async (context, next) => {
    if (context.uid !== AUTHOR) return next();
    if (context.action === 'discardDraft') return inTransaction(strapi, () => keepAccounts(strapi, context, next));
    const check = CHECKS[context.action];
    if (!check) return next();
    return inTransaction(strapi, async () => {
      await check(strapi, context);
      return next();
    });
  };
}

/** A credit without its profile is empty, in a draft as well. @throws CREDITED_ELSEWHERE */
async function refuseWhileCredited(strapi: Strapi, { params }: DocumentContext): Promise<void> {
  const articles = await anyArticlesCrediting(strapi, params.documentId ?? '');
  if (articles.length > 0) throw refusalError(creditedElsewhere(articles));
}

/** A copy is not a second profile of the same account, nor of the same private person. */
function leaveAccounts(context: DocumentContext): void {
  const nobody = { linkedAdmin: null, linkedUser: null, email: null, legalName: null };
  context.params = { ...context.params, data: { ...nobody, ...context.params.data } };
}
