import type { Layout } from './layouts';

const PRIVATE = 'Private: never shown to readers';

export const AUTHOR_LAYOUT: Layout = {
  mainField: 'name',
  newestBy: 'updatedAt',
  list: ['name', 'kind', 'jobTitle', 'updatedAt'],
  edit: [
    [
      {
        name: 'name',
        size: 6,
        label: 'Name',
        placeholder: 'As it is printed',
        description: 'A pen name goes here as it is',
      },
      { name: 'kind', size: 3, label: 'Kind' },
      { name: 'sortName', size: 3, label: 'Sort name', placeholder: 'Family name, given name' },
    ],
    [
      { name: 'slug', size: 6, label: 'Slug', description: 'Address of the profile; kept when the name changes' },
      { name: 'jobTitle', size: 6, label: 'Job title', placeholder: 'Senior editor' },
    ],
    [{ name: 'organization', size: 12, label: 'Organisation' }],
    [
      {
        name: 'careerStart',
        size: 4,
        label: 'Career start',
        placeholder: '2004',
        description: 'Year; years of experience are counted from it',
      },
      { name: 'location', size: 4, label: 'Location' },
      { name: 'publicContact', size: 4, label: 'Public contact', placeholder: 'What readers may write to' },
    ],
    [
      {
        name: 'shortBio',
        size: 12,
        label: 'Short biography',
        placeholder: 'Leave empty to have it made from the facts',
        description: '{years} is replaced by the years of experience',
      },
    ],
    [{ name: 'bio', size: 12, label: 'Biography', description: 'Leave empty to have it made from the facts' }],
    [{ name: 'avatar', size: 12, label: 'Portrait' }],
    [{ name: 'outlets', size: 12, label: 'Outlets', description: 'Publications that carried the work, in this order' }],
    [{ name: 'links', size: 12, label: 'Links' }],
    [
      { name: 'expertise', size: 6, label: 'Expertise', placeholder: '["Energy", "Ports"]' },
      { name: 'languages', size: 6, label: 'Languages', placeholder: '["en", "de"]' },
    ],
    [
      { name: 'orcid', size: 4, label: 'ORCID', placeholder: '0000-0000-0000-0000' },
      { name: 'isni', size: 4, label: 'ISNI' },
      { name: 'wikidata', size: 4, label: 'Wikidata', placeholder: 'Q…' },
    ],
    [{ name: 'translations', size: 12, label: 'Translations', description: 'Title and biography in other languages' }],
    [
      { name: 'email', size: 6, label: 'E-mail', description: PRIVATE },
      { name: 'legalName', size: 6, label: 'Legal name', description: PRIVATE },
    ],
    [
      {
        name: 'linkedAdmin',
        size: 6,
        label: 'Administrator account',
        description: `${PRIVATE}; this person may not approve own work`,
      },
      {
        name: 'linkedUser',
        size: 6,
        label: 'User account',
        description: `${PRIVATE}; this person may not approve own work`,
      },
    ],
  ],
};
