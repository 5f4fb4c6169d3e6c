import type { StrapiApp } from '@strapi/strapi/admin';

const READ = [{ action: 'plugin::editorial.settings.read', subject: null }];

/** A section of its own in the settings, each page loaded when it is opened. */
export function addSettings(app: StrapiApp): void {
  const section = { id: 'editorial', intlLabel: { id: 'editorial.settings.section', defaultMessage: 'Editorial' } };
  app.addSettingsLink(section, [
    {
      id: 'editorial-workflow',
      to: 'editorial/workflow',
      intlLabel: { id: 'editorial.settings.workflow', defaultMessage: 'Workflow' },
      Component: async () => ({ default: (await import('./workflow-page')).WorkflowPage }),
      permissions: READ,
    },
    {
      id: 'editorial-webhooks',
      to: 'editorial/webhooks',
      intlLabel: { id: 'editorial.settings.webhooks', defaultMessage: 'Webhook events' },
      Component: async () => ({ default: (await import('./webhooks-page')).WebhooksPage }),
      permissions: [{ action: 'admin::webhooks.update', subject: null }],
    },
  ]);
}
