import { EVENT_NAMES } from '../../domain/workflow/announcements';
import { registerComponents } from './components';
import { article, articleComponents } from './articles/article';
import { previewController, previewRoutes } from './articles/preview-controller';
import { articleRules } from './articles/rules';
import { sketchArticle } from './articles/sketch';
import { author, authorComponents } from './authors/author';
import { createActors } from './actors';
import { knowAgents } from './agents';
import { createAuthorLife } from './authors/author-life';
import { bylineController, bylineRoutes } from './authors/byline-controller';
import { houseBylines } from './bylines';
import { createAuthors } from './authors/authors';
import { createBulk } from './bulk/bulk';
import { bulkController, bulkRoutes } from './bulk/controller';
import { authorGuard } from './authors/guard';
import { lifeRoutes, manageAuthors } from './authors/life-controller';
import { myProfileRoutes } from './authors/my-profile';
import { checkChecklists } from './checklist/check-settings';
import { createChecklist } from './checklist/checklist';
import { checklistController } from './checklist/controller';
import { tickModel } from './checklist/model';
import { checklistRoutes } from './checklist/routes';
import { createComments } from './comments/comments';
import { commentsController } from './comments/controller';
import { commentModel } from './comments/model';
import { commentRoutes } from './comments/routes';
import { approverGroups, checkGoverned, config, settingsOf } from './config';
import { contentService, governedController, plainController } from './content/controllers';
import { isOwn } from './content/is-own';
import { contentRoutes, governedRoutes } from './content/routes';
import { deliveryController } from './delivery/controller';
import { deliveryDoor } from './delivery/door';
import { createDelivery } from './delivery/delivery';
import { historyController, historyRoutes } from './delivery/history-controller';
import { editionModels } from './delivery/models';
import { deliveryRoutes, serveOutside } from './delivery/routes';
import { createDrafts } from './drafts/drafts';
import { draftGuard } from './drafts/guard';
import { guardGraphql } from './drafts/graphql';
import { mayReadState } from './drafts/may-read-state';
import { guardOutside } from './drafts/outside';
import { createLog } from './log/log';
import { createMedia } from './media/media';
import { fileContentModel } from './media/model';
import { changePlan, planningActions } from './planning/controller';
import { createPlanning } from './planning/planning';
import { adminPlanningRoutes, publicPlanningRoutes } from './planning/routes';
import { noticeController, noticeRoutes } from './notifications/controller';
import { noticeModels } from './notifications/models';
import { createNotifications } from './notifications/notifications';
import { ARTICLE, AUTHOR, SECTION, service, TAG } from './plugin';
import { importController } from './press-copy/controller';
import { createImporter } from './press-copy/importer';
import { importRoutes } from './press-copy/routes';
import { presenceController, presenceRoutes } from './presence/controller';
import { leaseModel } from './presence/models';
import { createPresence } from './presence/presence';
import { previewLinkController } from './previews/controller';
import { previewModels } from './previews/models';
import { createPreviews } from './previews/previews';
import { previewLinkRoutes } from './previews/routes';
import { queueActions } from './queue/controller';
import { createQueue } from './queue/queue';
import { revisionController } from './revisions/controller';
import { createRevisions } from './revisions/revisions';
import { revisionRoutes } from './revisions/routes';
import { createSearch } from './search/search';
import { section, tag } from './sections/section';
import { slugModel } from './slugs/model';
import { settingsController, settingsRoutes } from './settings/controller';
import { createSlugs } from './slugs/slugs';
import { adoptOnceListening, endAdoption } from './start/adoption';
import { grantDefaults } from './start/grants';
import { keepTables } from './start/keep-tables';
import { arrangeLayouts } from './start/layouts';
import { endMemory, keepMemory, restoreAfterAbsence } from './start/memory';
import { registerPermissions } from './start/permissions';
import type { Strapi } from './strapi';
import { refuseUnknownStep, takeStep, workflowController } from './workflow/controller';
import { assigneeModel, caseModel, eventModel, revisionModel } from './workflow/models';
import { adminWorkflowRoutes, publicWorkflowRoutes } from './workflow/routes';
import { createWorkflow } from './workflow/workflow';

const MODELS = [
  caseModel,
  assigneeModel,
  eventModel,
  revisionModel,
  tickModel,
  commentModel,
  slugModel,
  fileContentModel,
  ...editionModels,
  ...previewModels,
  ...noticeModels,
  leaseModel,
];

/** Before the database is there: tables, components, the gate and what the rooms tell the workflow. */
function register({ strapi }: { strapi: Strapi }): void {
  for (const model of MODELS) strapi.get('models').add(model);
  restoreAfterAbsence(strapi);
  registerComponents(strapi, { ...articleComponents(houseBylines(strapi).roles), ...authorComponents });
  const [workflow, authors] = [service(strapi, 'workflow'), service(strapi, 'authors')];
  knowAgents(strapi);
  workflow.closeGate();
  workflow.filterLists();
  strapi.documents.use(draftGuard(strapi) as Parameters<Strapi['documents']['use']>[0]);
  guardOutside(strapi);
  guardGraphql(strapi);
  serveOutside(strapi);
  service(strapi, 'slugs').watch();
  strapi.documents.use(authorGuard(strapi) as Parameters<Strapi['documents']['use']>[0]);
  workflow.describe(ARTICLE, articleRules(strapi));
  workflow.describe(AUTHOR, authors.rules);
  service(strapi, 'bulk').describe(ARTICLE, sketchArticle(strapi));
  workflow.identifyBy(authors.identify);
  workflow.askOf(service(strapi, 'checklist').openItems);
  workflow.onRemoval(service(strapi, 'checklist').forget);
  workflow.askOf(service(strapi, 'comments').openItems);
  workflow.onRemoval(service(strapi, 'comments').forget);
  workflow.onTransition(service(strapi, 'delivery').listener);
  workflow.announceWith(service(strapi, 'delivery').reachOf);
  workflow.onTransition(service(strapi, 'search').listener);
  workflow.onTransition(service(strapi, 'slugs').listener);
  workflow.onTransition(service(strapi, 'notifications').listener);
}

async function bootstrap({ strapi }: { strapi: Strapi }): Promise<void> {
  checkGoverned(strapi);
  checkChecklists(strapi);
  service(strapi, 'workflow').spreadNet();
  service(strapi, 'media').watch();
  for (const event of EVENT_NAMES) strapi.get('webhookStore').addAllowedEvent(event, event);
  strapi.cron.add({
    editorialSchedules: { task: () => service(strapi, 'workflow').publishDue(), options: '* * * * *' },
  });
  service(strapi, 'notifications').start();
  service(strapi, 'revisions').start();
  await service(strapi, 'search').prepare();
  service(strapi, 'delivery').hearChanges();
  await registerPermissions(strapi);
  await keepTables(strapi);
  await arrangeLayouts(strapi);
  await grantDefaults(strapi);
  keepMemory(strapi);
  adoptOnceListening(strapi);
}

async function destroy({ strapi }: { strapi: Strapi }): Promise<void> {
  await endAdoption(strapi);
  await service(strapi, 'delivery').stop();
  await endMemory(strapi);
}

/** The rooms of the plugin, as Strapi wants them listed. */
const server: Readonly<Record<string, unknown>> = {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes: {
    article: { schema: article },
    author: { schema: author },
    section: { schema: section },
    tag: { schema: tag },
  },
  services: {
    actors: createActors,
    workflow: createWorkflow,
    authors: createAuthors,
    bulk: createBulk,
    checklist: createChecklist,
    comments: createComments,
    authorLife: createAuthorLife,
    slugs: createSlugs,
    delivery: createDelivery,
    search: createSearch,
    previews: createPreviews,
    drafts: createDrafts,
    importer: createImporter,
    log: createLog,
    media: createMedia,
    planning: createPlanning,
    notifications: createNotifications,
    queue: createQueue,
    presence: createPresence,
    revisions: createRevisions,
    article: contentService(ARTICLE),
    author: contentService(AUTHOR),
    section: contentService(SECTION),
    tag: contentService(TAG),
  },
  controllers: {
    workflow: (setting: { strapi: Strapi }) => ({
      ...workflowController(setting),
      ...manageAuthors(setting),
      ...planningActions(setting),
      ...checklistController(setting),
      ...queueActions(setting),
      ...commentsController(setting),
    }),
    delivery: deliveryController,
    edition: historyController,
    import: importController,
    preview: previewController,
    'preview-link': previewLinkController,
    byline: bylineController,
    bulk: bulkController,
    settings: settingsController,
    notice: noticeController,
    presence: presenceController,
    revision: revisionController,
    article: governedController(ARTICLE),
    author: governedController(AUTHOR),
    section: plainController(SECTION),
    tag: plainController(TAG),
  },
  middlewares: { delivery: deliveryDoor },
  policies: { 'is-own': isOwn, 'may-read-state': mayReadState },
  routes: {
    admin: {
      type: 'admin',
      routes: [
        ...adminPlanningRoutes,
        ...adminWorkflowRoutes,
        ...bulkRoutes,
        ...settingsRoutes,
        ...noticeRoutes,
        ...presenceRoutes,
        ...checklistRoutes.admin,
        ...commentRoutes.admin,
        ...previewRoutes,
        ...bylineRoutes.admin,
        ...lifeRoutes.admin,
        ...previewLinkRoutes.admin,
        ...historyRoutes.admin,
        ...revisionRoutes.admin,
        ...importRoutes.admin,
      ],
    },
    'content-api': ({ strapi }: { strapi: Strapi }) => ({
      type: 'content-api',
      routes: [
        ...publicPlanningRoutes((context) => changePlan(strapi, context)),
        ...publicWorkflowRoutes({
          takeStep: (context) => takeStep(strapi, context),
          refuseUnknownStep,
          groups: [...approverGroups(settingsOf(strapi)).keys()],
        }),
        ...checklistRoutes.contentApi,
        ...commentRoutes.contentApi,
        ...lifeRoutes.contentApi,
        ...myProfileRoutes(strapi),
        ...governedRoutes('articles', 'article'),
        ...governedRoutes('authors', 'author'),
        ...contentRoutes('sections', 'section'),
        ...contentRoutes('tags', 'tag'),
        ...importRoutes.contentApi,
        ...bylineRoutes.contentApi,
        ...previewLinkRoutes.contentApi,
        ...historyRoutes.contentApi,
        ...revisionRoutes.contentApi,
        ...deliveryRoutes(strapi),
      ],
    }),
  },
};

export default server;
