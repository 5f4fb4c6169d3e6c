import { careerStart } from '../career';
import { splitSentences } from '../split-sentences';
import { emailsIn, handlesIn, withoutContacts } from './contacts';
import { reported, type CopyAuthor, type CopyCredit, type ReportItem } from './copy';
import { readExperience, withYearsPlaceholder, type Experience } from './experience';
import { readOccupation, type Occupation } from './occupation';
import { readOutlets } from './outlets';

/** What the copy tells of one author beside the credit. */
export interface AuthorSources {
  readonly biography: readonly string[];
  /** The line under the name: "Senior Editor, The Courier". */
  readonly titleLine?: string;
  readonly email?: string;
  /** ISO date of the article. */
  readonly date?: string;
}

export interface ReadAuthor {
  readonly author: CopyAuthor;
  readonly report: readonly ReportItem[];
}

/** Characters of a biography in which facts are looked for. */
const READ_OF_BIOGRAPHY = 4000;

/** The author with everything the biography tells, and what an editor should check. */
export function readAuthor(credit: CopyCredit, sources: AuthorSources): ReadAuthor {
  const mail = withoutMail(sources.biography);
  const text = mail.biography.join('\n').slice(0, READ_OF_BIOGRAPHY);
  const occupation = { ...titleLine(sources.titleLine ?? jobIn(credit)), ...readOccupation(text, credit.name) };
  const experience = readExperience(text);
  const { outlets, unsure } = readOutlets(text);
  const author = {
    name: credit.name,
    kind: credit.kind,
    ...biographyOf(mail.biography),
    ...occupationOf(occupation),
    ...careerOf(experience, mail.biography, sources.date),
    outlets,
    ...emailOf(sources.email ?? mail.emails[0]),
  };
  return { author, report: [...mail.report, ...doubts(occupation, experience, unsure, sources.date)] };
}

function biographyOf(biography: readonly string[]): Pick<CopyAuthor, 'biography'> {
  return biography.length > 0 ? { biography } : {};
}

function occupationOf({ jobTitle, organization }: Occupation): Pick<CopyAuthor, 'jobTitle' | 'organization'> {
  return { ...(jobTitle && { jobTitle }), ...(organization && { organization }) };
}

function emailOf(email: string | undefined): Pick<CopyAuthor, 'email'> {
  return email === undefined ? {} : { email };
}

function careerOf(experience: Experience | null, biography: readonly string[], date: string | undefined) {
  if (!experience) return {};
  const start = careerStart(experience.years, date);
  if (start === undefined) return { yearsOfExperience: experience.years };
  const career = { yearsOfExperience: experience.years, careerStart: start };
  const biographyWithYears = biography.map((paragraph) => withYearsPlaceholder(paragraph, experience));
  const isTold = biographyWithYears.some((paragraph) => paragraph.includes('{years}'));
  return isTold ? { ...career, biographyWithYears } : career;
}

/** "Special to The Courier" says where a text appears, not what its author does. */
function jobIn({ title }: CopyCredit): string | undefined {
  return /^special to /i.test(title ?? '') ? undefined : title;
}

/** "Senior Editor, The Courier" → title and organisation; without a comma all of it is the title. */
function titleLine(line: string | undefined): Occupation {
  const [jobTitle, organization] = (line ?? '').split(/\s*(?:,|\||·|•)\s+/);
  return occupationOf({ ...(jobTitle && { jobTitle }), ...(organization && { organization }) });
}

function doubts(
  occupation: Occupation,
  experience: Experience | null,
  unsure: readonly string[],
  date: string | undefined,
): ReportItem[] {
  return [
    ...(occupation.lost === undefined ? [] : [reported('ORGANIZATION_MISSING', occupation.lost)]),
    ...(experience && careerStart(experience.years, date) === undefined
      ? [reported('CAREER_START_UNKNOWN', experience.text)]
      : []),
    ...unsure.map((item) => reported('OUTLET_UNSURE', item)),
  ];
}

/** Sentences with an e-mail address leave the biography: it is printed, the address must not be. */
function withoutMail(biography: readonly string[]) {
  const sentences = biography.map((paragraph) => splitSentences(paragraph));
  const hasMail = (sentence: string) => emailsIn(sentence).length > 0;
  const taken = sentences.flat().filter(hasMail);
  const emails = taken.flatMap(emailsIn);
  return {
    biography: sentences
      .map((each) =>
        each
          .filter((sentence) => !hasMail(sentence))
          .join('')
          .trim(),
      )
      .filter(Boolean),
    emails,
    report: [
      ...emails.slice(0, 1).map(() => reported('EMAIL_PRIVATE')),
      ...[...emails.slice(1), ...taken.map(withoutContacts), ...taken.flatMap(handlesIn)]
        .filter(Boolean)
        .map((text) => reported('CONTACT_LEFT_OUT', text)),
    ],
  };
}
