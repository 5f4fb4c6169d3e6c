import fc from 'fast-check';
import type { Block } from '@domain/article/blocks';
import { composeBio, SHORT_BIO_LIMIT, type BioFacts, type BioOptions } from '@domain/bio/compose';

const JANE: BioFacts = {
  name: 'Jane Roe',
  kind: 'person',
  jobTitle: 'Senior Editor',
  organization: { name: 'The Courier', url: 'https://courier.example' },
  careerStart: 2000,
  outlets: [{ name: 'Fieldnotes' }, { name: 'Coast Weekly' }, { name: 'Infobay' }],
};

const TEXT: BioOptions = { locale: 'en', length: 'long', format: 'text', asOf: '2020-11-24' };

const bio = (author: Partial<BioFacts>, options: Partial<BioOptions> = {}) =>
  composeBio({ name: 'Jane Roe', kind: 'person', ...author }, { ...TEXT, ...options });

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });

describe('a biography composed from facts', () => {
  it.each([
    [
      'en',
      'Jane Roe is Senior Editor at The Courier, with 20 years of experience. Work by Jane Roe has appeared in Fieldnotes, Coast Weekly and Infobay.',
    ],
    [
      'de-AT',
      'Jane Roe ist Senior Editor, arbeitet für The Courier und hat 20 Jahre Berufserfahrung. Zu den Medien, die Arbeiten von Jane Roe veröffentlicht haben, gehören Fieldnotes, Coast Weekly und Infobay.',
    ],
    [
      'fr',
      'Jane Roe est Senior Editor pour The Courier, avec 20 ans d’expérience. Jane Roe a publié dans Fieldnotes, Coast Weekly et Infobay.',
    ],
    [
      'es',
      'Jane Roe es Senior Editor en The Courier, con 20 años de experiencia. Jane Roe ha publicado en Fieldnotes, Coast Weekly e Infobay.',
    ],
    [
      'it',
      'Jane Roe è Senior Editor presso The Courier, con 20 anni di esperienza. Tra le testate che hanno pubblicato lavori di Jane Roe figurano Fieldnotes, Coast Weekly e Infobay.',
    ],
    [
      'nl',
      'Jane Roe is Senior Editor bij The Courier, met 20 jaar ervaring. Werk van Jane Roe verscheen in Fieldnotes, Coast Weekly en Infobay.',
    ],
    ['sv', 'Jane Roe · Senior Editor · The Courier · 2000– · Fieldnotes, Coast Weekly och Infobay'],
    ['ja', 'Jane Roe · Senior Editor · The Courier · 2000– · Fieldnotes、Coast Weekly、Infobay'],
    ['no such locale', 'Jane Roe · Senior Editor · The Courier · 2000– · Fieldnotes, Coast Weekly, Infobay'],
  ])('reads as that language does: %s', (locale, text) => {
    expect(composeBio(JANE, { ...TEXT, locale })).toBe(text);
  });

  it.each([
    ['en', '1 year of experience'],
    ['de', '1 Jahr Berufserfahrung'],
    ['fr', '1 an d’expérience'],
    ['es', '1 año de experiencia'],
    ['it', '1 anno di esperienza'],
    ['nl', '1 jaar ervaring'],
  ])('counts one year in the singular: %s', (locale, words) => {
    expect(bio({ careerStart: 2019 }, { locale })).toContain(words);
    expect(bio({ careerStart: 2019 }, { locale })).not.toMatch(/1 (years|Jahre |ans|años|anni)/);
  });

  it.each<[string, Partial<BioFacts>, string]>([
    ['title alone', { jobTitle: 'Reporter' }, 'Jane Roe is a Reporter.'],
    ['organisation alone', { organization: { name: 'Baywire' } }, 'Jane Roe works for Baywire.'],
    ['career alone', { careerStart: 2010 }, 'Jane Roe has 10 years of experience.'],
    ['outlets alone', { outlets: [{ name: 'Fieldnotes' }] }, 'Work by Jane Roe has appeared in Fieldnotes.'],
    ['an organisation that ends with a point', { organization: { name: 'Bay Inc.' } }, 'Jane Roe works for Bay Inc.'],
    [
      'expertise and place',
      { jobTitle: 'Reporter', expertise: ['law', 'land'], location: 'Alder Bay' },
      'Jane Roe is a Reporter. Areas of expertise: law and land. Location: Alder Bay.',
    ],
    ['a career that has not begun', { careerStart: 2031, jobTitle: 'Reporter' }, 'Jane Roe is a Reporter.'],
    ['nothing but a name', {}, ''],
    ['blank facts', { jobTitle: ' ', organization: { name: '' }, outlets: [{ name: ' ' }], location: null }, ''],
  ])('says what is known: %s', (_, facts, text) => {
    expect(bio(facts)).toBe(text);
  });

  it.each<[BioFacts['kind'], Partial<BioFacts>, string, string]>([
    ['agency', {}, 'en', 'Baywire is a news agency.'],
    ['agency', { careerStart: 1931 }, 'de', 'Baywire ist eine Nachrichtenagentur. Baywire besteht seit 1931.'],
    ['collective', { outlets: [{ name: 'Oleaje' }] }, 'es', 'Baywire es un colectivo. Baywire ha publicado en Oleaje.'],
    ['organization', { organization: { name: 'Bay Group' } }, 'en', 'Baywire is part of Bay Group.'],
    ['organization', { jobTitle: 'Cellule d’enquête' }, 'fr', 'Baywire\u00A0: Cellule d’enquête.'],
    ['organization', {}, 'en', ''],
  ])('has sentences of its own for %s %j in %s', (kind, facts, locale, text) => {
    expect(bio({ name: 'Baywire', kind, ...facts }, { locale })).toBe(text);
  });

  it('bends a German article that is part of the name', () => {
    const author = { jobTitle: 'Redakteur', organization: { name: 'Der Kurier' } };
    expect(bio(author, { locale: 'de' })).toBe('Jane Roe ist Redakteur und arbeitet für den Kurier.');
  });

  it.each([
    ['de', 'Zu den Medien, die Arbeiten von Jane Roe veröffentlicht haben, gehört Fieldnotes.'],
    ['it', 'Tra le testate che hanno pubblicato lavori di Jane Roe figura Fieldnotes.'],
  ])('speaks of a single outlet in the singular: %s', (locale, text) => {
    expect(bio({ outlets: [{ name: 'Fieldnotes' }] }, { locale })).toBe(text);
  });

  it('uses no pronoun in any language', () => {
    const pronouns =
      /\b(he|she|they|his|her|their|er|sie|sein|ihr|il|elle|son|sa|ses|él|ella|su|sus|lui|lei|suo|sua|hij|zij|zijn|haar)\b/i;
    for (const locale of ['en', 'de', 'fr', 'es', 'it', 'nl']) {
      expect(composeBio({ ...JANE, expertise: ['law'], location: 'Bay' }, { ...TEXT, locale })).not.toMatch(pronouns);
    }
  });
});

describe('a written biography', () => {
  const written = [paragraph('Jane Roe has reported for {years} years. She lives in Alder Bay.')];

  it('goes before the facts, with the years as of the date asked', () => {
    expect(bio({ ...JANE, bio: written })).toBe('Jane Roe has reported for 20 years. She lives in Alder Bay.');
    expect(bio({ ...JANE, bio: written }, { asOf: '2026-01-01' })).toContain('for 26 years.');
  });

  it.each<[string, Partial<BioFacts>, Partial<BioOptions>]>([
    ['the career start is unknown', {}, {}],
    ['the career begins this year', { careerStart: 2020 }, {}],
    ['the article is older than the career', { careerStart: 2030 }, {}],
    ['the date is none', { careerStart: 2000 }, { asOf: 'yesterday' }],
  ])('leaves out the sentence on years when %s', (_, facts, options) => {
    expect(bio({ bio: written, ...facts }, options)).toBe('She lives in Alder Bay.');
  });

  it('counts as not written when nothing else was in it', () => {
    expect(bio({ jobTitle: 'Reporter', shortBio: '{years} years at sea.' })).toBe('Jane Roe is a Reporter.');
  });

  it('says one year in the singular', () => {
    expect(bio({ careerStart: 2019, shortBio: 'Mit {years} Jahren Erfahrung, {years} years.' })).toBe(
      'Mit 1 Jahr Erfahrung, 1 year.',
    );
  });

  it('comes from the translation of the locale, of its language, or else from the text of the site', () => {
    const author = {
      bio: written,
      careerStart: 2000,
      translations: [
        { locale: 'de', shortBio: 'Kurz.' },
        { locale: 'fr', jobTitle: 'Rédactrice' },
      ],
    };
    expect(bio(author, { locale: 'de' })).toBe('Kurz.');
    expect(bio(author, { locale: 'de-CH' })).toBe('Kurz.');
    expect(bio(author, { locale: 'fr' })).toContain('20 years');
    expect(bio({ translations: author.translations }, { locale: 'fr' })).toBe('Jane Roe est Rédactrice.');
  });

  it('keeps the words of a link in every format', () => {
    const linked: Block[] = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Senior Editor for ' },
          { type: 'link', url: 'https://courier.example/a_(b)', children: [{ type: 'text', text: 'The <Courier>' }] },
          { type: 'text', text: '.' },
        ],
      },
    ];
    expect(bio({ bio: linked })).toBe('Senior Editor for The <Courier>.');
    expect(bio({ bio: linked }, { format: 'html' })).toBe(
      '<p>Senior Editor for <a href="https://courier.example/a_(b)">The &lt;Courier&gt;</a>.</p>',
    );
    expect(bio({ bio: linked }, { format: 'markdown' })).toBe(
      'Senior Editor for [The \\<Courier\\>](https://courier.example/a_%28b%29).',
    );
    expect(bio({ bio: linked }, { format: 'html', length: 'short' })).toContain('The &lt;Courier&gt;</a>.');
  });
});

describe('a short biography', () => {
  const sentence = (words: number, word = 'word') => `A ${`${word} `.repeat(words)}ends.`;

  it('is the short text where there is one, the long text the other way round', () => {
    const author = { shortBio: 'Short.', bio: [paragraph('Long.')] };
    expect(bio(author, { length: 'short' })).toBe('Short.');
    expect(bio(author, { length: 'long' })).toBe('Long.');
  });

  it('ends after the last sentence that fits', () => {
    const text = `${sentence(20)} ${sentence(20)} ${sentence(20)}`;
    expect(bio({ bio: [paragraph(text)] }, { length: 'short' })).toBe(`${sentence(20)} ${sentence(20)}`);
  });

  it('ends after a word where no sentence fits', () => {
    const short = bio({ bio: [paragraph(sentence(80))] }, { length: 'short' });
    expect(short.length).toBeLessThanOrEqual(SHORT_BIO_LIMIT);
    expect(short).toMatch(/ word…$/);
  });

  it('ends between characters where there are no words, and splits none', () => {
    const short = bio({ bio: [paragraph('👩‍👩‍👧'.repeat(60))] }, { length: 'short' });
    expect(short).toBe(`${'👩‍👩‍👧'.repeat(31)}…`);
  });

  it('makes one paragraph of several and leaves headings out', () => {
    const blocks: Block[] = [
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'About' }] },
      paragraph('One.'),
      paragraph('Two.'),
    ];
    expect(bio({ bio: blocks }, { length: 'short', format: 'html' })).toBe('<p>One. Two.</p>');
  });
});

describe('any biography', () => {
  const texts = fc.option(fc.string({ unit: 'grapheme', maxLength: 400 }));
  const places = fc.array(fc.record({ name: fc.string(), url: fc.option(fc.webUrl()) }), { maxLength: 12 });
  const authors = fc.record({
    name: fc.string(),
    kind: fc.constantFrom('person' as const, 'organization' as const, 'collective' as const, 'agency' as const),
    jobTitle: texts,
    organization: fc.option(fc.record({ name: fc.string(), url: fc.option(fc.string()) })),
    careerStart: fc.option(fc.integer({ min: 1900, max: 2100 })),
    outlets: fc.option(places),
    shortBio: texts,
    bio: fc.option(fc.array(fc.string().map(paragraph), { maxLength: 3 })),
    location: texts,
  });
  const options = fc.record({
    locale: fc.constantFrom('en', 'de', 'fr', 'es', 'it', 'nl', 'sv', 'ar', 'xx', ''),
    length: fc.constantFrom('short' as const, 'long' as const),
    format: fc.constantFrom('text' as const, 'html' as const, 'markdown' as const),
    asOf: fc.constantFrom('2020-11-24', '1999-01-01', ''),
  });

  it('never throws, never prints a placeholder, and is short when asked', () => {
    fc.assert(
      fc.property(authors, options, (author, asked) => {
        const text = composeBio({ ...author, shortBio: author.shortBio && `${author.shortBio} {years}` }, asked);
        expect(text).not.toContain('{years}');
        if (asked.length === 'short' && asked.format === 'text')
          expect(text.length).toBeLessThanOrEqual(SHORT_BIO_LIMIT);
        if (asked.format === 'html') expect(text.replace(/<\/?[a-z]+( [a-z]+="[^"<>]*")*>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('an English title', () => {
  it.each([
    ['Reporter', 'a Reporter'],
    ['Senior staff writer', 'a Senior staff writer'],
    ['Investigative journalist', 'an Investigative journalist'],
    ['Contributing editor', 'a Contributing editor'],
    ['Senior Editor', 'Senior Editor'],
    ['Editor-in-Chief', 'Editor-in-Chief'],
    ['Harbour correspondent', 'Harbour correspondent'],
    ['Head of Data', 'Head of Data'],
    ['Senior Editor.', 'Senior Editor'],
  ])('has an article where many may have it: %s', (jobTitle, said) => {
    expect(bio({ jobTitle, organization: { name: 'The Courier' } })).toBe(`Jane Roe is ${said} at The Courier.`);
  });

  it('has none for a house that says what it is, nor in another language', () => {
    expect(bio({ kind: 'agency', jobTitle: 'Reporter' })).toBe('Jane Roe: Reporter.');
    expect(bio({ jobTitle: 'Reporter' }, { locale: 'de' })).toBe('Jane Roe ist Reporter.');
  });
});

it.each([
  ['With over {years} years’ experience.', 'With over 1 year’s experience.'],
  ["With {years} years' experience.", "With 1 year's experience."],
  ['For {years} years.', 'For 1 year.'],
])('one year is one in written text: %s', (shortBio, said) => {
  expect(bio({ shortBio, careerStart: 2019 }, { length: 'short' })).toBe(said);
});
