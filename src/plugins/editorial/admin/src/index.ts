import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { PluginDefinition } from '@strapi/strapi/admin';
import { AuthorPanel } from './authors/author-panel';
import { DuplicatesLink } from './authors/duplicates-link';
import { addDuplicatesPage } from './authors/duplicates-route';
import { bulkStep } from './bulk/bulk-step';
import { BULK_STEPS } from './bulk/steps';
import { ChoiceInput } from './choices/choice-input';
import { CHOICE, nameChoices } from './choices/name-choices';
import { addComparePage } from './compare/compare-route';
import { CreditsInput } from './credits/credits-input';
import { CREDITS, ownCreditsField } from './credits/own-credits-field';
import { currentFieldWords, learnFieldWords } from './field-words/field-words';
import { nameWords } from './field-words/name-words';
import { giveWayToWorkflowInBulk } from './give-way/bulk-actions';
import { giveWayToWorkflow } from './give-way/document-actions';
import { widgets } from './home/widgets';
import { addStageColumn } from './list-view/stage-column';
import { StageFilter } from './list-view/stage-filter';
import { addNewsroom } from './newsroom/menu-link';
import { addBell } from './notifications/menu-link';
import { WorkflowPanel } from './panel/workflow-panel';
import { namePicks, PICKS } from './picks/name-picks';
import { PicksInput } from './picks/picks-input';
import { enhanceContentManager } from './reading/enhance-content-manager';
import { addSettings } from './settings/settings-links';

const EDIT_LAYOUT = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

type EditLayout = Parameters<typeof nameWords>[0];

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: 'editorial', name: 'editorial' });
    app.widgets.register((others) => [...widgets, ...others]);
    enhanceContentManager(app);
    addBell(app);
    addSettings(app);
    addNewsroom(app);
    addDuplicatesPage(app);
    addComparePage(app);
    app.addFields([
      { type: CHOICE, Component: ChoiceInput },
      { type: CREDITS, Component: CreditsInput },
      { type: PICKS, Component: PicksInput },
    ]);
  },

  // After i18n's own bootstrap: Strapi starts its plugins before those of the project.
  bootstrap({ getPlugin, registerHook }) {
    const contentManager = getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
    contentManager.addEditViewSidePanel((panels) => [WorkflowPanel, AuthorPanel, ...panels]);
    contentManager.addDocumentAction(giveWayToWorkflow);
    contentManager.addBulkAction((actions) => [...BULK_STEPS.map(bulkStep), ...giveWayToWorkflowInBulk(actions)]);
    getPlugin('content-manager').injectComponent('listView', 'actions', {
      name: 'editorial-stage',
      Component: StageFilter,
    });
    getPlugin('content-manager').injectComponent('listView', 'actions', {
      name: 'editorial-duplicates',
      Component: DuplicatesLink,
    });
    registerHook(EDIT_LAYOUT, nameChoices);
    registerHook(EDIT_LAYOUT, (given: EditLayout) => nameWords(given, currentFieldWords()));
    registerHook(EDIT_LAYOUT, ownCreditsField);
    registerHook(EDIT_LAYOUT, namePicks);
    registerHook('Admin/CM/pages/ListView/inject-column-in-table', addStageColumn);
  },

  registerTrads({ locales }) {
    return Promise.all(
      locales.map(async (locale) => {
        learnFieldWords(locale, await wordsIn(() => import(`./field-words/${locale}.json`)));
        // The content manager asks for the labels of fields by these names, and shows those of the stored layout else.
        const labels = await wordsIn(() => import(`./field-labels/${locale}.json`));
        return { locale, data: { ...labels, ...(await wordsIn(() => import(`./translations/${locale}.json`))) } };
      }),
    );
  },
};

type Words = Readonly<Record<string, string>>;

/** What is not translated into a language is said in English. */
async function wordsIn(load: () => Promise<{ readonly default: Words }>): Promise<Words> {
  try {
    return (await load()).default;
  } catch {
    return {};
  }
}

export default plugin;
