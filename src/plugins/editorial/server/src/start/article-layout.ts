import type { Layout } from './layouts';

export const ARTICLE_LAYOUT: Layout = {
  mainField: 'headline',
  newestBy: 'updatedAt',
  list: ['headline', 'section', 'genre', 'updatedAt'],
  edit: [
    [
      {
        name: 'headline',
        size: 12,
        label: 'Headline',
        placeholder: 'What happened, in one line',
        description: 'The slug is made from it',
      },
    ],
    [
      {
        name: 'deck',
        size: 12,
        label: 'Deck',
        placeholder: 'Why it matters, in a sentence or two',
        description: 'The standfirst under the headline',
      },
    ],
    [
      { name: 'slug', size: 6, label: 'Slug', description: 'Address of the article; kept when the headline changes' },
      { name: 'genre', size: 3, label: 'Genre' },
      {
        name: 'dateline',
        size: 3,
        label: 'Dateline',
        placeholder: 'PORT OSTREY',
        description: 'Where it was reported from',
      },
    ],
    [{ name: 'body', size: 12, label: 'Body' }],
    [
      {
        name: 'credits',
        size: 12,
        label: 'Credits',
        description: 'In the order in which they are printed: an author with a profile, or a bare name',
      },
    ],
    [
      {
        name: 'bylineOverride',
        size: 12,
        label: 'Byline in other words',
        placeholder: 'Leave empty: the line is made from the credits',
        description: 'Printed instead of the line made from the credits',
      },
    ],
    [
      {
        name: 'bylinePolicy',
        size: 12,
        label: 'When profiles change',
        description:
          'What readers of this article see then: today’s profile, the one at first publication, or its name and title with today’s biography. Empty: as the site does',
      },
    ],
    [{ name: 'leadImage', size: 12, label: 'Lead image' }],
    [
      { name: 'section', size: 6, label: 'Section' },
      { name: 'tags', size: 6, label: 'Tags' },
    ],
    [
      {
        name: 'picks',
        size: 12,
        label: 'Read next',
        description: 'Articles to go on with, in this order; readers see those that are published in this language',
      },
    ],
    [
      {
        name: 'corrections',
        size: 12,
        label: 'Corrections',
        description: 'Shown to readers with the article, in this order',
      },
    ],
    [
      { name: 'source', size: 6, label: 'Source', placeholder: 'Wire or partner it came from' },
      { name: 'rights', size: 6, label: 'Rights', placeholder: '© 2026 …' },
    ],
    [
      {
        name: 'canonicalUrl',
        size: 12,
        label: 'Canonical URL',
        placeholder: 'https://…',
        description: 'Only where the first publication was elsewhere',
      },
    ],
    [
      { name: 'seoTitle', size: 6, label: 'Title for search engines', description: 'The headline where empty' },
      { name: 'seoDescription', size: 6, label: 'Description for search engines', description: 'The deck where empty' },
    ],
  ],
};
