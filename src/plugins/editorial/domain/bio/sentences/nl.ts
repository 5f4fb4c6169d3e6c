import type { BioSentences } from './sentence-table';

export const nl: BioSentences = {
  experience: { one: '{years} jaar ervaring', other: '{years} jaar ervaring' },
  person: {
    titleOrganizationExperience: '{name} is {title} bij {organization}, met {experience}',
    titleOrganization: '{name} is {title} bij {organization}',
    titleExperience: '{name} is {title}, met {experience}',
    title: '{name} is {title}',
    organizationExperience: '{name} werkt voor {organization} en heeft {experience}',
    organization: '{name} werkt voor {organization}',
    experience: '{name} heeft {experience}',
  },
  agency: '{name} is een persbureau',
  collective: '{name} is een collectief',
  described: '{name}: {title}',
  partOf: '{name} maakt deel uit van {organization}',
  since: '{name} bestaat sinds {since}',
  outlets: { one: 'Werk van {name} verscheen in {outlets}', other: 'Werk van {name} verscheen in {outlets}' },
  expertise: 'Aandachtsgebieden: {expertise}',
  location: 'Standplaats: {location}',
  pluralYears: [['jaren', 'jaar']],
};
