import type { BioSentences } from './sentence-table';

export const es: BioSentences = {
  experience: { one: '{years} año de experiencia', other: '{years} años de experiencia' },
  person: {
    titleOrganizationExperience: '{name} es {title} en {organization}, con {experience}',
    titleOrganization: '{name} es {title} en {organization}',
    titleExperience: '{name} es {title}, con {experience}',
    title: '{name} es {title}',
    organizationExperience: '{name} trabaja en {organization} y tiene {experience}',
    organization: '{name} trabaja en {organization}',
    experience: '{name} tiene {experience}',
  },
  agency: '{name} es una agencia de noticias',
  collective: '{name} es un colectivo',
  described: '{name}: {title}',
  partOf: '{name} forma parte de {organization}',
  since: '{name} existe desde {since}',
  outlets: { one: '{name} ha publicado en {outlets}', other: '{name} ha publicado en {outlets}' },
  expertise: 'Áreas de especialización: {expertise}',
  location: 'Lugar de trabajo: {location}',
  pluralYears: [['años', 'año']],
};
