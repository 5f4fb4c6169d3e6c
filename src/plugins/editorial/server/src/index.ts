import { registerComponents } from './components';
import { article, articleComponents } from './articles/article';
import { previewController, previewRoutes } from './articles/preview-controller';
import { articleRules } from './articles/rules';
import { author, authorComponents } from './authors/author';
import { createActors } from './actors';
import { bylineController, bylineRoutes } from './authors/byline-controller';
import { createAuthors } from './authors/authors';
import { checkGoverned, config } from './config';
import { contentService, governedController, plainController } from './content/controllers';
import { isOwn } from './content/is-own';
import { contentRoutes, governedRoutes } from './content/routes';
import { deliveryController } from './delivery/controller';
import { createDelivery } from './delivery/delivery';
import { editionModels } from './delivery/models';
import { deliveryRoutes } from './delivery/routes';
import { draftGuard } from './drafts/guard';
import { mayReadState } from './drafts/may-read-state';
import { guardOutside } from './drafts/outside';
import { createLog } from './log/log';
import { ARTICLE, AUTHOR, SECTION, service, TAG } from './plugin';
import { importController } from './press-copy/controller';
import { createImporter } from './press-copy/importer';
import { importRoutes } from './press-copy/routes';
import { section, tag } from './sections/section';
import { slugModel } from './slugs/model';
import { createSlugs } from './slugs/slugs';
import { grantDefaults } from './start/grants';
import { keepTables } from './start/keep-tables';
import { arrangeLayouts } from './start/layouts';
import { endMemory, keepMemory, restoreAfterAbsence } from './start/memory';
import { registerPermissions } from './start/permissions';
import type { Strapi } from './strapi';
import { ANNOUNCEMENTS } from './workflow/announce';
import { takeStep, workflowController } from './workflow/controller';
import { caseModel, eventModel, revisionModel } from './workflow/models';
import { adminWorkflowRoutes, publicWorkflowRoutes } from './workflow/routes';
import { createWorkflow } from './workflow/workflow';

const MODELS = [caseModel, eventModel, revisionModel, slugModel, ...editionModels];

/** Before the database is there: tables, components, the gate and what the rooms tell the workflow. */
function register({ strapi }: { strapi: Strapi }): void {
  for (const model of MODELS) strapi.get('models').add(model);
  restoreAfterAbsence(strapi);
  registerComponents(strapi, { ...articleComponents, ...authorComponents });
  const [workflow, authors] = [service(strapi, 'workflow'), service(strapi, 'authors')];
  workflow.closeGate();
  strapi.documents.use(draftGuard(strapi) as Parameters<Strapi['documents']['use']>[0]);
  guardOutside(strapi);
  service(strapi, 'slugs').watch();
  workflow.describe(ARTICLE, articleRules);
  workflow.describe(AUTHOR, authors.rules);
  workflow.identifyBy(authors.identify);
  workflow.onTransition(service(strapi, 'delivery').listener);
}

async function bootstrap({ strapi }: { strapi: Strapi }): Promise<void> {
  checkGoverned(strapi);
  service(strapi, 'workflow').spreadNet();
  for (const event of Object.values(ANNOUNCEMENTS)) strapi.get('webhookStore').addAllowedEvent(event, event);
  strapi.cron.add({
    editorialSchedules: { task: () => service(strapi, 'workflow').publishDue(), options: '* * * * *' },
  });
  await registerPermissions(strapi);
  await keepTables(strapi);
  await arrangeLayouts(strapi);
  await grantDefaults(strapi);
  keepMemory(strapi);
}

async function destroy({ strapi }: { strapi: Strapi }): Promise<void> {
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
    slugs: createSlugs,
    delivery: createDelivery,
    importer: createImporter,
    log: createLog,
    article: contentService(ARTICLE),
    author: contentService(AUTHOR),
    section: contentService(SECTION),
    tag: contentService(TAG),
  },
  controllers: {
    workflow: workflowController,
    delivery: deliveryController,
    import: importController,
    preview: previewController,
    byline: bylineController,
    article: governedController(ARTICLE),
    author: governedController(AUTHOR),
    section: plainController(SECTION),
    tag: plainController(TAG),
  },
  policies: { 'is-own': isOwn, 'may-read-state': mayReadState },
  routes: {
    admin: {
      type: 'admin',
      routes: [...adminWorkflowRoutes, ...previewRoutes, ...bylineRoutes.admin, ...importRoutes.admin],
    },
    'content-api': ({ strapi }: { strapi: Strapi }) => ({
      type: 'content-api',
      routes: [
        ...publicWorkflowRoutes((context) => takeStep(strapi, context)),
        ...governedRoutes('articles', 'article'),
        ...governedRoutes('authors', 'author'),
        ...contentRoutes('sections', 'section'),
        ...contentRoutes('tags', 'tag'),
        ...importRoutes.contentApi,
        ...bylineRoutes.contentApi,
        ...deliveryRoutes,
      ],
    }),
  },
};

export default server;
