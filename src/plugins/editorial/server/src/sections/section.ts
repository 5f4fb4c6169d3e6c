/** Without draft & publish and not localised: an unpublished section would be dropped from live articles. */
const heading = (singularName: string, pluralName: string, displayName: string, description: string) =>
  ({
    kind: 'collectionType',
    collectionName: `editorial_${pluralName}`,
    info: { singularName, pluralName, displayName, description },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-type-builder': { visible: false } },
    indexes: [{ name: `editorial_${pluralName}_slug_uq`, columns: ['slug'], type: 'unique' }],
    attributes: {
      name: { type: 'string', required: true, maxLength: 120 },
      slug: { type: 'uid', targetField: 'name', required: true },
      description: { type: 'text', maxLength: 600 },
    },
  }) as const;

export const section = heading('section', 'sections', 'Section', 'A part of the publication, such as World');
export const tag = heading('tag', 'tags', 'Tag', 'A subject that articles share');
