import type { Core } from '@strapi/strapi';
import type { Post } from './people';

const EXPLORER = 'plugin::content-manager.explorer';

/** What a post may do in the panel with articles, profiles and pages; Editor is Strapi's own role. */
const GRANTS: Readonly<Record<Exclude<Post, 'editor'>, readonly string[]>> = {
  author: [
    `${EXPLORER}.create`,
    `${EXPLORER}.read`,
    `${EXPLORER}.update`,
    ...['submit', 'comment'].map((action) => `plugin::editorial.${action}`),
  ],
  reviewer: [
    `${EXPLORER}.read`,
    `${EXPLORER}.update`,
    ...['submit', 'review', 'tick', 'comment', 'resolve-comments'].map((action) => `plugin::editorial.${action}`),
  ],
};

const TYPES = ['plugin::editorial.article', 'plugin::editorial.author', 'api::page.page'];
const HEADINGS = ['plugin::editorial.section', 'plugin::editorial.tag'];
/** What both posts may do beside the texts. */
const ELSEWHERE = [
  'plugin::editorial.import',
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
];

/** Makes the roles Writer and Reviewer; answers the role of each post. */
export async function makeRoles(strapi: Core.Strapi): Promise<Record<Post, number>> {
  const editor = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  return {
    author: await makeRole(strapi, 'Writer', 'Writes articles and hands them in for review', GRANTS.author),
    reviewer: await makeRole(strapi, 'Reviewer', 'Reads, asks for changes, approves', GRANTS.reviewer),
    editor: editor.id,
  };
}

async function makeRole(
  strapi: Core.Strapi,
  name: string,
  description: string,
  grants: readonly string[],
): Promise<number> {
  const roles = strapi.service('admin::role');
  const { id } = await roles.create({ name, description });
  const locales: string[] = (await strapi.plugin('i18n').service('locales').find()).map(
    ({ code }: { code: string }) => code,
  );
  const onTypes = TYPES.flatMap((subject) =>
    grants.map((action) => ({ action, subject, ...scopeOf(strapi, subject, locales) })),
  );
  const onHeadings = HEADINGS.map((subject) => ({
    action: `${EXPLORER}.read`,
    subject,
    ...scopeOf(strapi, subject, locales),
  }));
  const elsewhere = ELSEWHERE.map((action) => ({ action, subject: null }));
  await roles.addPermissions(id, [...onTypes, ...onHeadings, ...elsewhere]);
  return id;
}

/** Every field, in every language. */
function scopeOf(strapi: Core.Strapi, subject: string, locales: readonly string[]) {
  const options = { applyToProperties: ['fields'] };
  const [permission] = strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields([{ actionId: `${EXPLORER}.read`, subjects: [subject], options }]);
  return { properties: { fields: permission.properties.fields, locales } };
}
