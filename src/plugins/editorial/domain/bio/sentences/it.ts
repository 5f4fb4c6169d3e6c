import type { BioSentences } from './sentence-table';

/** "presso" and "per" stand before a name as it is; "su", "di" and "a" would merge with its article. */
export const it: BioSentences = {
  experience: { one: '{years} anno di esperienza', other: '{years} anni di esperienza' },
  person: {
    titleOrganizationExperience: '{name} è {title} presso {organization}, con {experience}',
    titleOrganization: '{name} è {title} presso {organization}',
    titleExperience: '{name} è {title}, con {experience}',
    title: '{name} è {title}',
    organizationExperience: '{name} lavora per {organization} e ha {experience}',
    organization: '{name} lavora per {organization}',
    experience: '{name} ha {experience}',
  },
  agency: '{name} è un’agenzia di stampa',
  collective: '{name} è un collettivo',
  described: '{name}: {title}',
  partOf: '{name} lavora per {organization}',
  since: '{name} è in attività dal {since}',
  outlets: {
    one: 'Tra le testate che hanno pubblicato lavori di {name} figura {outlets}',
    other: 'Tra le testate che hanno pubblicato lavori di {name} figurano {outlets}',
  },
  expertise: 'Aree di competenza: {expertise}',
  location: 'Sede di lavoro: {location}',
  pluralYears: [['anni', 'anno']],
};
