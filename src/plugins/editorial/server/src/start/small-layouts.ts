import type { Layout } from './layouts';

const heading: Layout = {
  mainField: 'name',
  list: ['name', 'slug', 'updatedAt'],
  edit: [
    [
      { name: 'name', size: 6, label: 'Name' },
      { name: 'slug', size: 6, label: 'Slug', description: 'Address of its page' },
    ],
    [{ name: 'description', size: 12, label: 'Description' }],
  ],
};

export const SECTION_LAYOUT = heading;
export const TAG_LAYOUT = heading;

const named: Layout = {
  mainField: 'name',
  edit: [
    [
      { name: 'name', size: 6, label: 'Name' },
      { name: 'url', size: 6, label: 'Address', placeholder: 'https://…' },
    ],
  ],
};

export const COMPONENT_LAYOUTS: Readonly<Record<string, Layout>> = {
  'editorial.credit': {
    mainField: 'role',
    edit: [
      [
        { name: 'author', size: 6, label: 'Author', description: 'With a profile; or …' },
        {
          name: 'name',
          size: 6,
          label: 'Bare name',
          placeholder: 'Wire desk, one-off guest',
          description: '… without one',
        },
      ],
      [
        { name: 'role', size: 4, label: 'Role' },
        { name: 'creditedAs', size: 4, label: 'Credited as', placeholder: 'Name for this piece alone' },
        { name: 'note', size: 4, label: 'Note', placeholder: 'in Baghdad', description: 'Printed after the name' },
      ],
      [{ name: 'affiliation', size: 12, label: 'Affiliation', description: 'Kept, not printed' }],
    ],
  },
  'editorial.organization': named,
  'editorial.outlet': named,
  'editorial.link': {
    mainField: 'label',
    edit: [
      [
        { name: 'label', size: 6, label: 'Text of the link' },
        { name: 'url', size: 6, label: 'Address', placeholder: 'https://…' },
      ],
    ],
  },
  'editorial.image': {
    mainField: 'alt',
    edit: [
      [{ name: 'file', size: 12, label: 'Picture' }],
      [
        {
          name: 'alt',
          size: 12,
          label: 'Alternative text',
          placeholder: 'What the picture shows, for people who cannot see it',
        },
      ],
      [
        { name: 'caption', size: 8, label: 'Caption' },
        { name: 'credit', size: 4, label: 'Credit', placeholder: 'Name / Agency' },
      ],
    ],
  },
  'editorial.correction': {
    mainField: 'kind',
    edit: [
      [
        { name: 'kind', size: 6, label: 'Kind' },
        { name: 'at', size: 6, label: 'Made at', description: 'The time of publication where empty' },
      ],
      [{ name: 'text', size: 12, label: 'Text', placeholder: 'An earlier version of this article …' }],
    ],
  },
  'editorial.author-translation': {
    mainField: 'language',
    edit: [
      [
        { name: 'language', size: 3, label: 'Language', placeholder: 'de' },
        { name: 'jobTitle', size: 9, label: 'Job title' },
      ],
      [{ name: 'shortBio', size: 12, label: 'Short biography' }],
      [{ name: 'bio', size: 12, label: 'Biography' }],
    ],
  },
};
