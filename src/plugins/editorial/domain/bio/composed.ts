import type { Block, Inline } from '../article/blocks';
import { plainText } from '../article/blocks-text';
import { yearsOfCareer, yearOf } from '../article/career';
import { joinList } from '../byline/joining';
import { parseLocale } from '../byline/words/words-for';
import type { BioFacts, BioOptions, BioTranslation, NamedPlace } from './facts';
import { leaf, linked, sayFirst, type Slots } from './sentences/fill';
import { sentencesFor } from './sentences/languages';
import type { BioSentences } from './sentences/sentence-table';

/** One paragraph of sentences from the facts; in a language without sentences the facts alone, set off by " · ". */
export function composedBlocks(
  author: BioFacts,
  translation: BioTranslation | undefined,
  options: BioOptions,
): readonly Block[] {
  const sentences = sentencesFor(parseLocale(options.locale)?.language ?? '');
  const slots = slotsOf(author, translation, options, sentences);
  const said = sentences
    ? separated(sentencesAbout(author, slots, sentences, options), ' ')
    : separated(factsAlone(slots, options), ' · ');
  return said.length > 0 ? [{ type: 'paragraph', children: said }] : [];
}

function slotsOf(
  author: BioFacts,
  translation: BioTranslation | undefined,
  options: BioOptions,
  sentences: BioSentences | undefined,
): Slots {
  const organization = author.organization?.name ?? '';
  return {
    name: leaf(author.name),
    title: titleOf(
      translation?.jobTitle?.trim() ? translation.jobTitle : author.jobTitle,
      author.kind === 'person' ? sentences : undefined,
    ),
    organization: linked(sentences?.organizationInSentence?.(organization) ?? organization, author.organization?.url),
    experience: leaf(sentences && experience(author, options, sentences)),
    since: leaf(startYear(author, options)),
    outlets: joinedPlaces(author.outlets ?? [], options.locale),
    expertise: joinedPlaces(
      (author.expertise ?? []).map((name) => ({ name })),
      options.locale,
    ),
    location: leaf(author.location),
  };
}

/** Without a full stop that closes it, which would close the sentence in its middle; that of "Prof." stays. */
function titleOf(title: string | null | undefined, sentences: BioSentences | undefined): Inline[] {
  const plain = plainText(leaf(title)).replace(/(?<=\p{Ll}{5})\.$/u, '');
  return leaf(sentences?.titleInSentence?.(plain) ?? plain);
}

function sentencesAbout(author: BioFacts, slots: Slots, sentences: BioSentences, { length }: BioOptions): Inline[][] {
  const outlets = named(author.outlets ?? []).length === 1 ? sentences.outlets.one : sentences.outlets.other;
  const always = [...opening(author.kind, slots, sentences), sayFirst([outlets], slots)];
  if (length === 'short') return always;
  return [...always, sayFirst([sentences.expertise], slots), sayFirst([sentences.location], slots)];
}

function opening(kind: BioFacts['kind'], slots: Slots, sentences: BioSentences): Inline[][] {
  if (kind === 'person') return [sayFirst(Object.values(sentences.person), slots)];
  const itself = kind === 'organization' ? [] : [sentences[kind]];
  const first = sayFirst([sentences.described, ...itself], slots);
  return [first, sayFirst([sentences.partOf], slots), sayFirst([sentences.since], slots)];
}

/** A career reads as "2000–": a bare number of years would read as an age. A name alone is no biography. */
function factsAlone(slots: Slots, { length }: BioOptions): Inline[][] {
  const since = slots.since?.length ? [...slots.since, ...leaf('–')] : [];
  const brief = [slots.title, slots.organization, since, slots.outlets];
  const facts = length === 'short' ? brief : [...brief, slots.expertise, slots.location];
  const known = facts.flatMap((fact) => (fact?.length ? [[...fact]] : []));
  return known.length > 0 ? [[...(slots.name ?? [])], ...known] : [];
}

function experience(author: BioFacts, { asOf, locale }: BioOptions, { experience: words }: BioSentences): string {
  const years = yearsOfCareer(author.careerStart, asOf);
  if (!years) return '';
  const isOne = new Intl.PluralRules(parseLocale(locale)?.language).select(years) === 'one';
  return (isOne ? words.one : words.other).replace('{years}', String(years));
}

function startYear({ careerStart }: BioFacts, { asOf }: BioOptions): string {
  const year = yearOf(asOf);
  return typeof careerStart !== 'number' || year === undefined || careerStart > year ? '' : String(careerStart);
}

function joinedPlaces(places: readonly NamedPlace[], locale: string): Inline[] {
  const items = named(places).map(({ name, url }) => linked(name, url));
  return joinList(items.map(plainText), locale, listStyle(locale)).flatMap((part): readonly Inline[] =>
    'words' in part ? [{ type: 'text', text: part.words }] : (items[part.index] ?? []),
  );
}

/** English of no particular region reads "A, B and C"; a region follows its own custom. */
function listStyle(locale: string): { serialComma?: boolean } {
  return locale === 'en' ? { serialComma: false } : {};
}

function named(places: readonly NamedPlace[]): NamedPlace[] {
  return places.filter(({ name }) => leaf(name).length > 0);
}

function separated(parts: readonly (readonly Inline[])[], separator: string): Inline[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index): readonly Inline[] => (index === 0 ? part : [{ type: 'text', text: separator }, ...part]));
}
