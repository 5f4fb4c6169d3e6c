import fc from 'fast-check';
import { CREDIT_ROLES, type Byline, type Credit, type CreditRole } from '@domain/byline/credits';
import { formatByline } from '@domain/byline/format';
import { BYLINE_WORDS } from '@domain/byline/words/words-for';

const person = (name: string, more: Partial<Credit> = {}): Credit => ({ name, role: 'by', kind: 'person', ...more });
const agency = (name: string, more: Partial<Credit> = {}): Credit => ({ name, role: 'by', kind: 'agency', ...more });
const office = (name: string): Credit => ({ name, role: 'by', kind: 'organization' });
const team = (name: string): Credit => ({ name, role: 'by', kind: 'collective' });
const as = (role: CreditRole, name: string): Credit => person(name, { role });

const print = (credits: Credit[], locale = 'en-GB') => formatByline(credits, { locale }).text;
const segmentTexts = (byline: Byline) => byline.lines.flatMap((line) => line.segments.map(({ text }) => text));

describe('the printed line', () => {
  test.each<[string, Credit[], string]>([
    ['names one person', [person('Ada Quill')], 'By Ada Quill'],
    ['names two people', [person('Ada Quill'), person('Bo Reed')], 'By Ada Quill and Bo Reed'],
    ['sets an agency off by a comma', [person('Ada Quill'), agency('Reuters')], 'By Ada Quill, Reuters'],
    [
      'sets several agencies off together',
      [person('Ada Quill'), person('Bo Reed'), agency('Reuters'), agency('dpa')],
      'By Ada Quill and Bo Reed, Reuters and dpa',
    ],
    [
      'keeps an agency that comes first in the list',
      [agency('Reuters'), person('Ada Quill')],
      'By Reuters and Ada Quill',
    ],
    ['lets an agency stand alone', [agency('Reuters')], 'Reuters'],
    ['lets a desk and agencies stand alone', [office('Staff'), agency('agencies')], 'Staff and agencies'],
    ['lets a collective stand alone', [team('The Data Team')], 'The Data Team'],
    ['says by as soon as a person is named', [person('Ada Quill'), office('Quill Lab')], 'By Ada Quill and Quill Lab'],
    ['ends neither line nor name twice', [person('Al Poe Jr.'), as('video', 'Cy')], 'By Al Poe Jr. Video by Cy.'],
    ['says the role even when nobody wrote', [as('photography', 'Cy Lens')], 'Photographs by Cy Lens'],
    ['says the role of an agency that made pictures', [agency('AFP', { role: 'photography' })], 'Photographs by AFP'],
    ['prints the note after the name', [person('Ada Quill', { note: 'in Baghdad' })], 'By Ada Quill in Baghdad'],
    [
      'prints a note that opens with a comma as it is',
      [person('Ada Quill', { note: ', special to The Inkwell' })],
      'By Ada Quill, special to The Inkwell',
    ],
    ['leaves the affiliation out', [person('Ada Quill', { affiliation: 'Inkwell' })], 'By Ada Quill'],
    ['leaves a blank name out', [person('  '), person('Ada Quill')], 'By Ada Quill'],
    ['is empty where nobody is credited', [], ''],
    ['does not touch the case of a name', [person('ADA quill'), person('e.e. reed')], 'By ADA quill and e.e. reed'],
    ['does not read markup', [person('<b>Ada</b> & *Co*')], 'By <b>Ada</b> & *Co*'],
  ])('%s', (_, credits, text) => {
    expect(print(credits)).toBe(text);
  });

  it('gives every role its own line, in order of first appearance', () => {
    const credits = [
      person('Ada Quill'),
      as('photography', 'Cy Lens'),
      person('Bo Reed'),
      as('reporting', 'Di Note'),
      as('reporting', 'Ed Wire'),
    ];
    expect(print(credits)).toBe(
      'By Ada Quill and Bo Reed. Photographs by Cy Lens. Additional reporting by Di Note and Ed Wire.',
    );
    expect(formatByline(credits, { locale: 'en' }).lines.map(({ role }) => role)).toEqual([
      'by',
      'photography',
      'reporting',
    ]);
  });

  it('switches the serial comma in English, and in English only', () => {
    const credits = ['Ada', 'Bo', 'Cy'].map((name) => person(name));
    const text = (locale: string, serialComma: boolean) =>
      formatByline(credits, { locale, style: { serialComma } }).text;
    expect(text('en', true)).toBe('By Ada, Bo, and Cy');
    expect(text('en', false)).toBe('By Ada, Bo and Cy');
    expect(text('de', true)).toBe('Von Ada, Bo und Cy');
  });
});

describe('the same person credited twice', () => {
  it('stands once in a role group and again in another', () => {
    expect(print([person('Ada'), person('Ada'), as('video', 'Ada')])).toBe('By Ada. Video by Ada.');
  });

  it('is known by the profile even under another name', () => {
    expect(print([person('Ada', { author: 'ada' }), person('A. Quill', { author: 'ada' })])).toBe('By Ada');
  });

  it('keeps the link when the bare name came first', () => {
    const [line] = formatByline([person('Ada'), person('Ada', { author: 'ada' })], { locale: 'en' }).lines;
    expect(line?.segments).toEqual([{ text: 'By ' }, { text: 'Ada', author: 'ada' }]);
  });

  it('stays one when a bare namesake stands before it', () => {
    const credits = [person('Ada'), person('A. Quill', { author: 'ada' }), person('Ada', { author: 'ada' })];
    expect(print(credits)).toBe('By Ada and A. Quill');
  });

  it('is not two people of one name', () => {
    expect(print([person('Jo Poe', { author: 'jo' }), person('Jo Poe', { author: 'jo-2' })])).toBe(
      'By Jo Poe and Jo Poe',
    );
  });
});

describe('words of the locale', () => {
  const pair = [person('Ada'), person('Iris'), as('photography', 'Cy')];

  test.each([
    ['de', 'Von Ada und Iris. Fotos: Cy.'],
    ['fr', 'Par Ada et Iris. Photos\u00a0: Cy.'],
    ['es', 'Por Ada e Iris. Fotografías de Cy.'],
    ['pt-BR', 'Por Ada e Iris. Fotografias de Cy.'],
    ['it', 'Di Ada e Iris. Foto di Cy.'],
    ['nl', 'Door Ada en Iris. Foto’s: Cy.'],
    ['sv', 'Av Ada och Iris. Foto: Cy.'],
    ['da', 'Af Ada og Iris. Foto: Cy.'],
    ['no', 'Av Ada og Iris. Foto: Cy.'],
    ['fi', 'Teksti: Ada ja Iris. Kuvat: Cy.'],
    ['zh', '文：Ada和Iris。摄影：Cy。'],
    ['zh-TW', '文：Ada和Iris。攝影：Cy。'],
    ['ja', '文：Ada、Iris。写真：Cy。'],
    ['hi', 'लेखन: Ada और Iris। तस्वीरें: Cy।'],
  ])('in %s', (locale, text) => {
    expect(print(pair, locale)).toBe(text);
  });

  it('are names alone where the words of a language are not known', () => {
    expect(print(pair, 'hu')).toBe('Ada és Iris · Cy');
    expect(print(pair, 'not a locale')).toBe('Ada, Iris · Cy');
    expect(print(pair, 'qqq')).toBe('Ada, Iris · Cy');
  });

  it('are complete for every role of every locale', () => {
    for (const words of Object.values(BYLINE_WORDS)) {
      for (const role of CREDIT_ROLES) expect(words.phrases[role].split('{names}')).toHaveLength(2);
      expect(new Set(Object.values(words.phrases)).size).toBe(CREDIT_ROLES.length);
    }
  });
});

describe('names that run the other way', () => {
  it('are isolated inside the line and untouched in their own segment', () => {
    const byline = formatByline([person('Ada', { author: 'ada' }), person('דנה')], { locale: 'he' });
    expect(byline.text).toBe('מאת \u2068Ada\u2069 ודנה');
    expect(byline.lines[0]?.segments).toContainEqual({ text: 'Ada', author: 'ada' });
  });

  it('are isolated in a left-to-right line as well', () => {
    expect(print([person('ليلى'), person('Ada')], 'en')).toBe('By \u2068ليلى\u2069 and Ada');
  });

  it('get no isolate when all run one way or nothing stands beside them', () => {
    expect(print([person('دانا')], 'ar')).toBe('بقلم: دانا');
    expect(print([agency('Reuters')], 'ar')).toBe('Reuters');
  });
});

describe('an override', () => {
  const credits = [person('Ann', { author: 'ann' }), person('Ann Lee', { author: 'ann-lee' }), person('Bo')];
  const override = (text: string) => formatByline(credits, { locale: 'en', override: text });

  it('is printed as it is, the credited profiles linked', () => {
    const byline = override('Words: Ann Lee, with Ann and Bo');
    expect(byline.text).toBe('Words: Ann Lee, with Ann and Bo');
    expect(byline.lines).toEqual([
      {
        role: 'by',
        segments: [
          { text: 'Words: ' },
          { text: 'Ann Lee', author: 'ann-lee' },
          { text: ', with ' },
          { text: 'Ann', author: 'ann' },
          { text: ' and Bo' },
        ],
      },
    ]);
  });

  it('links whole names only', () => {
    expect(override('Annette and Joann').lines[0]?.segments).toEqual([{ text: 'Annette and Joann' }]);
  });

  it('links a name in a script without spaces', () => {
    const byline = formatByline([person('川田花', { author: 'kawada' })], {
      locale: 'ja',
      override: '文と川田花の写真',
    });
    expect(byline.lines[0]?.segments).toContainEqual({ text: '川田花', author: 'kawada' });
  });

  it('that is blank is none', () => {
    expect(override('  ').text).toBe('By Ann, Ann Lee, and Bo');
  });
});

describe('whatever the credits are', () => {
  const letters = fc.constantFrom(...'abCÉ字かا ש.,-<>&"\u0301\u200d', '👩🏽‍💻', ' and ', 'Ö');
  const names = fc.oneof(fc.string({ minLength: 1, unit: letters }), fc.constantFrom('Ada', 'é', 'e\u0301', 'دانا'));
  const credit: fc.Arbitrary<Credit> = fc.record({
    name: names.filter((name) => name.trim() !== ''),
    role: fc.constantFrom(...CREDIT_ROLES),
    kind: fc.constantFrom('person', 'organization', 'collective', 'agency'),
    author: fc.option(fc.constantFrom('ada', 'bo', 'cy'), { nil: undefined }),
  });
  const credits = fc.array(credit, { maxLength: 30 });
  const locales = fc.constantFrom(...Object.keys(BYLINE_WORDS), 'hu', 'qqq', 'x');

  it('the segments are the text', () => {
    fc.assert(
      fc.property(credits, locales, (list, locale) => {
        const byline = formatByline(list, { locale });
        expect(segmentTexts(byline).join('')).toBe(byline.text);
      }),
    );
  });

  it('nobody is missing, nobody stands twice in a role group, and the order is kept', () => {
    fc.assert(
      fc.property(credits, locales, (list, locale) => {
        for (const line of formatByline(list, { locale }).lines) {
          const profiles = line.segments.flatMap(({ author }) => author ?? []);
          expect(new Set(profiles).size).toBe(profiles.length);
          const credited = list.filter(({ role }) => role === line.role);
          for (const { name, author } of credited) {
            expect(
              line.segments.some((segment) => (author && segment.author === author) || same(segment.text, name)),
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('distinct people keep their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(999), { maxLength: 25 }), locales, (numbers, locale) => {
        const list = numbers.map((number) => person(`Ada ${number}`, { author: `ada-${number}` }));
        const printed = formatByline(list, { locale }).lines.flatMap((line) => line.segments);
        expect(printed.flatMap(({ author }) => author ?? [])).toEqual(list.map(({ author }) => author));
      }),
    );
  });

  it('people are joined exactly as Intl.ListFormat joins them', () => {
    const all = [
      'en',
      'en-GB',
      'de',
      'fr',
      'es',
      'it',
      'pt',
      'nl',
      'sv',
      'da',
      'nb',
      'fi',
      'pl',
      'cs',
      'tr',
      'ru',
      'uk',
    ];
    for (const locale of [...all, 'el', 'ar', 'he', 'fa', 'hi', 'zh', 'ja', 'ko', 'hu', 'ro', 'th']) {
      const isRtl = ['ar', 'he', 'fa'].includes(locale);
      const pool = isRtl ? ['א', 'ב', 'ג', 'ד', 'ה'] : ['Ada', 'Iris', 'Bo', 'Cy', 'Inés'];
      for (let count = 1; count <= 5; count += 1) {
        const group = pool.slice(0, count);
        const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(group);
        expect(
          print(
            group.map((name) => person(name)),
            locale,
          ),
        ).toContain(list);
      }
    }
  });

  const same = (one: string, other: string) =>
    one.normalize('NFC').replace(/\s+/gu, ' ').trim() === other.normalize('NFC').replace(/\s+/gu, ' ').trim();
});
