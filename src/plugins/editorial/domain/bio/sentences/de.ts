import type { BioSentences } from './sentence-table';

/** "für" takes the accusative, in which an article that is part of the name bends: Der Kurier → für den Kurier. */
const ACCUSATIVE: Readonly<Record<string, string>> = { Der: 'den', Die: 'die', Das: 'das' };

export const de: BioSentences = {
  experience: { one: '{years} Jahr Berufserfahrung', other: '{years} Jahre Berufserfahrung' },
  person: {
    titleOrganizationExperience: '{name} ist {title}, arbeitet für {organization} und hat {experience}',
    titleOrganization: '{name} ist {title} und arbeitet für {organization}',
    titleExperience: '{name} ist {title} und hat {experience}',
    title: '{name} ist {title}',
    organizationExperience: '{name} arbeitet für {organization} und hat {experience}',
    organization: '{name} arbeitet für {organization}',
    experience: '{name} hat {experience}',
  },
  agency: '{name} ist eine Nachrichtenagentur',
  collective: '{name} ist ein Kollektiv',
  described: '{name}: {title}',
  partOf: '{name} arbeitet für {organization}',
  since: '{name} besteht seit {since}',
  outlets: {
    one: 'Zu den Medien, die Arbeiten von {name} veröffentlicht haben, gehört {outlets}',
    other: 'Zu den Medien, die Arbeiten von {name} veröffentlicht haben, gehören {outlets}',
  },
  expertise: 'Schwerpunkte: {expertise}',
  location: 'Standort: {location}',
  organizationInSentence: (name) => name.replace(/^(Der|Die|Das)(?= )/, (article) => ACCUSATIVE[article] ?? article),
  pluralYears: [
    ['Jahren', 'Jahr'],
    ['Jahre', 'Jahr'],
  ],
};
