import { groupCapability } from '../../../domain/workflow/approvals';
import type { Policy } from '../../../domain/workflow/policy';
import { CAPABILITIES, type FixedCapability } from '../../../domain/workflow/transitions';
import { approverGroups, policies, settingsOf } from '../config';
import { AUTHOR, permissionName, PLUGIN } from '../plugin';
import type { Strapi } from '../strapi';

const NAMES: Record<FixedCapability, string> = {
  submit: 'Submit',
  review: 'Review',
  publish: 'Publish',
  assign: 'Assign, set due dates and priorities',
  override: 'Publish without approval',
  minor_edit: 'Publish minor edits',
  manage_authors: 'Manage authors',
  tick: 'Tick checklists',
  comment: 'Comment',
  resolve_comments: 'Resolve comments',
};

/** `publish` is Strapi's own permission of the content manager, not a second one. */
const OWN_CAPABILITIES = CAPABILITIES.filter((capability) => capability !== 'publish');

/** Capabilities as permissions of the admin roles: per content type in the role matrix, beside Create and Publish. */
export async function registerPermissions(strapi: Strapi): Promise<void> {
  const settings = settingsOf(strapi);
  const governed = [...policies(settings)];
  const capabilities = OWN_CAPABILITIES.map((capability) => {
    const subjects = governed.filter(([uid, policy]) => isOffered(capability, uid, policy));
    return permission(
      permissionName(capability),
      NAMES[capability],
      subjects.map(([uid]) => uid),
    );
  });
  const groups = [...approverGroups(settings)].map(([group, subjects]) =>
    permission(permissionName(groupCapability(group)), `Approve for ${group}`, subjects),
  );
  const importing = { section: 'plugins', displayName: 'Import press copy', uid: 'import', pluginName: PLUGIN };
  const all = [...capabilities, ...groups, importing, SEE_LETTERS, EXPORT_ACTIVITY, READ_SETTINGS];
  await strapi.service('admin::permission').actionProvider.registerMany(all);
}

const SEE_LETTERS = {
  section: 'plugins',
  displayName: 'See and retry failed e-mails',
  uid: 'letters',
  pluginName: PLUGIN,
} as const;

const EXPORT_ACTIVITY = {
  section: 'plugins',
  displayName: 'Export the activity',
  uid: 'activity.export',
  pluginName: PLUGIN,
} as const;

const READ_SETTINGS = {
  section: 'settings',
  category: 'editorial',
  displayName: 'See how the workflow is set up',
  uid: 'settings.read',
  pluginName: PLUGIN,
} as const;

/** Not every capability means something for every type. */
function isOffered(capability: FixedCapability, uid: string, { minorEdits }: Policy): boolean {
  if (capability === 'manage_authors') return uid === AUTHOR;
  return capability !== 'minor_edit' || minorEdits;
}

function permission(uid: string, displayName: string, subjects: readonly string[]) {
  return { section: 'contentTypes', displayName, uid, pluginName: PLUGIN, subjects };
}
