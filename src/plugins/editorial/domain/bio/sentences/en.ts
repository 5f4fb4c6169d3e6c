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
  titleInSentence: withArticle,
  pluralYears: [
    ['years’', 'year’s'],
    ["years'", "year's"],
    ['years', 'year'],
  ],
};

/** What many in one house are: "a staff writer". Any other title may be somebody's alone: "Senior Editor", "Harbour correspondent". */
const OF_MANY =
  /^(?:(?:senior|junior|staff|freelance|independent|investigative|contributing|guest|former|award-winning) )*(?:reporter|writer|journalist|photographer|photojournalist|correspondent|columnist|critic|contributor|author|novelist|poet|blogger|cartoonist|illustrator|translator|producer|researcher|analyst|filmmaker|videographer|(?<=(?:freelance|contributing|guest) )editor)$/iu;

function withArticle(title: string): string {
  if (!OF_MANY.test(title)) return title;
  return `${/^[aeiou]/iu.test(title) ? 'an' : 'a'} ${title}`;
}
