import { CAPABILITIES, type Capability } from '../../../domain/workflow/transitions';
import { permissionName, PLUGIN, service } from '../plugin';
import type { Strapi } from '../strapi';

const NAMES: Record<Capability, string> = {
  submit: 'Submit',
  review: 'Review',
  publish: 'Publish',
  override: 'Publish without approval',
  minor_edit: 'Publish minor edits',
};

/** `publish` is Strapi's own permission of the content manager, not a second one. */
const OWN_CAPABILITIES = CAPABILITIES.filter((capability) => capability !== 'publish');

/** Capabilities as permissions of the admin roles: per content type in the role matrix, beside Create and Publish. */
export async function registerPermissions(strapi: Strapi): Promise<void> {
  const subjects = service(strapi, 'workflow')
    .governed()
    .map(({ uid }) => uid);
  const capabilities = OWN_CAPABILITIES.map((capability) => ({
    section: 'contentTypes',
    displayName: NAMES[capability],
    uid: permissionName(capability),
    pluginName: PLUGIN,
    subjects,
  }));
  const importing = { section: 'plugins', displayName: 'Import press copy', uid: 'import', pluginName: PLUGIN };
  await strapi.service('admin::permission').actionProvider.registerMany([...capabilities, importing]);
}
