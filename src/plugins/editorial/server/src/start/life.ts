import { EVENT_NAMES } from '../../../domain/workflow/announcements';
import { knowAgents } from '../agents';
import { articleComponents } from '../articles/article';
import { picksGuard } from '../articles/check-picks';
import { articleRules } from '../articles/rules';
import { sketchArticle } from '../articles/sketch';
import { linkingTurn } from '../authors/account-holders';
import { authorComponents } from '../authors/author';
import { authorGuard } from '../authors/guard';
import { linksOverTransfers } from '../authors/links-over-transfers';
import { houseBylines } from '../bylines';
import { checkChecklists } from '../checklist/check-settings';
import { registerComponents } from '../components';
import { checkDrafts, checkGoverned } from '../config';
import { answerPreflights } from '../delivery/http/preflight';
import { serveOutside } from '../delivery/http/routes';
import { guardGraphql } from '../drafts/graphql';
import { draftGuard } from '../drafts/guard';
import { guardOutside } from '../drafts/outside';
import { cloneGuard, guardLookingOver } from '../drafts/panel/panel';
import { guardChecker } from '../drafts/panel/checker';
import { guardTakenOver } from '../drafts/panel/languages';
import { guardSlugs } from '../drafts/panel/slugs';
import { nameRefusals } from '../named-refusals';
import { ARTICLE, AUTHOR, service } from '../plugin';
import type { Model } from '../room';
import { prepareOnce } from '../stored/prepared-once';
import type { Strapi } from '../strapi';
import { adoptAfterTransfer, adoptOnceListening, endAdoption } from './adoption';
import { grantDefaults } from './grants';
import { keepTables } from './keep-tables';
import { keepLanguages } from './kept-languages';
import { arrangeLayouts } from './layouts';
import { endMemory, keepMemory, restoreAfterAbsence } from './memory';
import { registerPermissions } from './permissions';
import { spareTables } from './spared-tables';

/** Before the database is there: tables, components, the gate and what the rooms tell the workflow. */
export function register(strapi: Strapi, models: readonly Model[]): void {
  checkDrafts(strapi);
  checkGoverned(strapi);
  for (const model of models) strapi.get('models').add(model);
  restoreAfterAbsence(strapi);
  keepLanguages(strapi);
  registerComponents(strapi, { ...articleComponents(houseBylines(strapi).roles), ...authorComponents });
  const [workflow, authors] = [service(strapi, 'workflow'), service(strapi, 'authors')];
  knowAgents(strapi);
  nameRefusals(strapi);
  workflow.closeGate();
  workflow.filterLists();
  strapi.documents.use(draftGuard(strapi) as Parameters<Strapi['documents']['use']>[0]);
  strapi.documents.use(cloneGuard(strapi) as Parameters<Strapi['documents']['use']>[0]);
  guardLookingOver(strapi);
  guardChecker(strapi);
  guardSlugs(strapi);
  guardTakenOver(strapi);
  guardOutside(strapi);
  guardGraphql(strapi);
  serveOutside(strapi);
  answerPreflights(strapi);
  service(strapi, 'slugs').watch();
  strapi.documents.use(authorGuard(strapi) as Parameters<Strapi['documents']['use']>[0]);
  strapi.documents.use(picksGuard() as Parameters<Strapi['documents']['use']>[0]);
  workflow.describe(ARTICLE, articleRules(strapi));
  workflow.describe(AUTHOR, authors.rules);
  service(strapi, 'bulk').describe(ARTICLE, sketchArticle(strapi));
  workflow.identifyBy(authors.identify);
  workflow.rememberOverTransfers(linksOverTransfers(strapi));
  for (const room of ['comments', 'checklist', 'previews', 'notifications'] as const)
    workflow.onRenumbering(service(strapi, room).renumber);
  workflow.askOf(authors.openItems);
  workflow.askOf(service(strapi, 'checklist').openItems);
  workflow.onRemoval(service(strapi, 'checklist').forget);
  workflow.askOf(service(strapi, 'comments').openItems);
  workflow.onRemoval(service(strapi, 'comments').forget);
  workflow.onRemoval(service(strapi, 'previews').forget);
  workflow.onTransition(service(strapi, 'delivery').listener);
  workflow.announceWith(service(strapi, 'delivery').reachOf);
  workflow.onTransition(service(strapi, 'search').listener);
  workflow.onTransition(service(strapi, 'slugs').listener);
  workflow.onTransition(service(strapi, 'notifications').listener);
}

export async function bootstrap(strapi: Strapi, models: readonly Model[]): Promise<void> {
  await prepareOnce(strapi, service(strapi, 'workflow').isWriting);
  spareTables(strapi, models);
  checkChecklists(strapi);
  service(strapi, 'workflow').spreadNet();
  service(strapi, 'workflow').watchTransfers();
  service(strapi, 'media').watch();
  for (const event of EVENT_NAMES) strapi.get('webhookStore').addAllowedEvent(event, event);
  strapi.cron.add({
    editorialSchedules: { task: () => service(strapi, 'workflow').publishDue(), options: '* * * * *' },
    editorialTransfers: { task: () => adoptAfterTransfer(strapi), options: '* * * * *' },
    editorialDueDates: { task: () => service(strapi, 'planning').tellDue(), options: '* * * * *' },
  });
  service(strapi, 'notifications').start();
  service(strapi, 'revisions').start();
  await service(strapi, 'search').prepare();
  service(strapi, 'delivery').hearChanges();
  // Made in the middle of the first transaction that needs it, two of them would each have their own.
  await linkingTurn(strapi);
  await registerPermissions(strapi);
  await keepTables(strapi);
  await arrangeLayouts(strapi);
  await grantDefaults(strapi);
  keepMemory(strapi);
  adoptOnceListening(strapi);
}

export async function destroy({ strapi }: { strapi: Strapi }): Promise<void> {
  await service(strapi, 'notifications').stop();
  await endAdoption(strapi);
  await service(strapi, 'workflow').savedAreKept();
  await service(strapi, 'delivery').stop();
  await endMemory(strapi);
}
