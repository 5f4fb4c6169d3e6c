const SENTENCE = 'The harbour board met for six hours before it agreed to let the first ferry leave at dawn. ';
const PARAGRAPHS = 12;

export interface Surroundings {
  readonly authors: readonly string[];
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  /** Id of the picture. */
  readonly file: number;
}

/** What an editor types: about three kilobytes. */
export function textOf(number: number, version: number) {
  const words = `${SENTENCE.repeat(3)}Part ${number}, version ${version}.`;
  return {
    headline: `The harbour opens again, part ${number}, version ${version}`,
    deck: 'After two winters the ferries are back, and nobody agrees on who paid for them',
    body: Array.from({ length: PARAGRAPHS }, () => ({ type: 'paragraph', children: [{ type: 'text', text: words }] })),
  };
}

/** The whole form, as the content manager sends it: credits, picture, section and tags too. */
export function formOf(number: number, version: number, { authors, sections, tags, file }: Surroundings) {
  const author = (place: number) => authors[(number * 2 + place) % authors.length];
  return {
    ...textOf(number, version),
    slug: `the-harbour-opens-again-${number}`,
    genre: 'news',
    credits: [
      { author: author(0), role: 'by' },
      { author: author(1), role: 'reporting' },
    ],
    leadImage: { file, alt: 'A ferry in the harbour', credit: 'Wire' },
    section: sections[number % sections.length],
    tags: [0, 1, 2].map((place) => tags[(number + place) % tags.length]),
  };
}

export function profileOf(number: number) {
  const bio = [
    { type: 'paragraph', children: [{ type: 'text', text: `Has reported from the harbour for ${number} years.` }] },
  ];
  return {
    name: `Ines Marlow ${number}`,
    slug: `ines-marlow-${number}`,
    kind: 'person',
    jobTitle: 'Correspondent',
    shortBio: 'Reports.',
    bio,
  };
}
