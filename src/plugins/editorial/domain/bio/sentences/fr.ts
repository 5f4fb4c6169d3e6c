import type { BioSentences } from './sentence-table';

/** "pour" and "dans" never merge with an article; "de", "à" and "que" would, and are not used before a name. */
export const fr: BioSentences = {
  experience: { one: '{years} an d’expérience', other: '{years} ans d’expérience' },
  person: {
    titleOrganizationExperience: '{name} est {title} pour {organization}, avec {experience}',
    titleOrganization: '{name} est {title} pour {organization}',
    titleExperience: '{name} est {title}, avec {experience}',
    title: '{name} est {title}',
    organizationExperience: '{name} travaille pour {organization} et compte {experience}',
    organization: '{name} travaille pour {organization}',
    experience: '{name} compte {experience}',
  },
  agency: '{name} est une agence de presse',
  collective: '{name} est un collectif',
  described: '{name}\u00A0: {title}',
  partOf: '{name} travaille pour {organization}',
  since: '{name} existe depuis {since}',
  outlets: { one: '{name} a publié dans {outlets}', other: '{name} a publié dans {outlets}' },
  expertise: 'Domaines d’expertise\u00A0: {expertise}',
  location: 'Lieu de travail\u00A0: {location}',
  pluralYears: [
    ['années', 'année'],
    ['ans', 'an'],
  ],
};
