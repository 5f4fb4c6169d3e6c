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
import { giveWayToWorkflowInBulk } from './give-way/bulk-actions';
import { giveWayToWorkflow } from './give-way/document-actions';
import { mineOverdueWidget } from './home/mine-overdue-widget';
import { waitingForReviewWidget } from './home/waiting-for-review-widget';
import { addStageColumn } from './list-view/stage-column';
import { StageFilter } from './list-view/stage-filter';
import { addNewsroom } from './newsroom/menu-link';
import { addBell } from './notifications/menu-link';
import { WorkflowPanel } from './panel/workflow-panel';
import { enhanceContentManager } from './reading/enhance-content-manager';
import { addSettings } from './settings/settings-links';

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: 'editorial', name: 'editorial' });
    app.widgets.register((widgets) => [waitingForReviewWidget, mineOverdueWidget, ...widgets]);
    enhanceContentManager(app);
    addBell(app);
    addSettings(app);
    addNewsroom(app);
    addDuplicatesPage(app);
    addComparePage(app);
    app.addFields({ type: CHOICE, Component: ChoiceInput });
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
    registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', nameChoices);
    registerHook('Admin/CM/pages/ListView/inject-column-in-table', addStageColumn);
  },

  registerTrads({ locales }) {
    return Promise.all(
      locales.map(async (locale) => ({ locale, data: { ...(await labelsIn(locale)), ...(await messagesIn(locale)) } })),
    );
  },
};

async function messagesIn(locale: string): Promise<Record<string, string>> {
  try {
    const messages: { default: Record<string, string> } = await import(`./translations/${locale}.json`);
    return messages.default;
  } catch {
    return {}; // Not translated into this language: English stands in.
  }
}

/** The content manager asks for the labels of fields by these names, and shows those of the stored layout else. */
async function labelsIn(locale: string): Promise<Record<string, string>> {
  try {
    const labels: { default: Record<string, string> } = await import(`./field-labels/${locale}.json`);
    return labels.default;
  } catch {
    return {};
  }
}

export default plugin;
