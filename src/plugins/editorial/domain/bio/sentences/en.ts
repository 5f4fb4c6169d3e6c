import type { BioSentences } from './sentence-table';

export const en: BioSentences = {
  experience: { one: '{years} year of experience', other: '{years} years of experience' },
  person: {
    titleOrganizationExperience: '{name} is {title} at {organization}, with {experience}',
    titleOrganization: '{name} is {title} at {organization}',
    titleExperience: '{name} is {title}, with {experience}',
    title: '{name} is {title}',
    organizationExperience: '{name} works for {organization} and has {experience}',
    organization: '{name} works for {organization}',
    experience: '{name} has {experience}',
  },
  agency: '{name} is a news agency',
  collective: '{name} is a collective',
  described: '{name}: {title}',
  partOf: '{name} is part of {organization}',
  since: '{name} has been active since {since}',
  outlets: {
    one: 'Work by {name} has appeared in {outlets}',
    other: 'Work by {name} has appeared in {outlets}',
  },
  expertise: 'Areas of expertise: {expertise}',
  location: 'Location: {location}',
  pluralYears: [['years', 'year']],
};
