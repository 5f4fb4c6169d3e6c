import fc from 'fast-check';
import { CREDIT_ROLES, type Credit } from '@domain/byline/credits';
import { formatByline } from '@domain/byline/format';
import { wordsFor } from '@domain/byline/words/words-for';

const ISOLATES = /[\u2066-\u2069]/gu;

const persons = (names: readonly string[]) => names.map((name): Credit => ({ name, role: 'by', kind: 'person' }));
const print = (names: readonly string[], locale: string) => formatByline(persons(names), { locale }).text;

/** Every language of two or three letters that Intl has list patterns for, and what its regions and scripts change. */
function locales(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((one) => letters.map((other) => one + other));
  const codes = [...pairs, ...pairs.flatMap((pair) => letters.map((letter) => pair + letter))];
  const languages = Intl.ListFormat.supportedLocalesOf(codes);
  return [...languages, ...languages.map((code) => new Intl.Locale(code).maximize().toString()), ...REGIONAL];
}

/** Regions and scripts with list patterns of their own in CLDR. */
const REGIONAL =
  `en-001 en-AU en-CA en-GB en-IN en-NZ en-US en-ZA de-AT de-CH fr-BE fr-CA fr-CH es-419 es-AR es-MX es-US pt-AO
  pt-PT nl-BE it-CH sv-FI ar-EG ar-MA ar-SA zh-Hans-SG zh-Hant-HK zh-Hant-TW zh-Hant-MO sr-Latn sr-Cyrl-BA uz-Cyrl az-Cyrl
  bs-Cyrl ur-IN yue-Hans ca-valencia hi-Latn ks-Deva pa-Arab sd-Deva mni-Mtei sat-Olck vai-Latn ff-Adlm nb-SJ en-u-nu-arab`
    .split(/\s+/)
    .filter((tag) => Intl.ListFormat.supportedLocalesOf([tag]).length > 0);

/** Names that change the joining word in Spanish, Italian and Hebrew, and names of several scripts. */
const POOLS = [
  ['Ada Quill', 'Iris Reed', 'Hilda Poe', 'Óscar Pen', 'Yves Encre'],
  ['Ida', 'Ivo', 'Iago', 'Hiato', 'Olga'],
  ['דנה דיו', 'יוסי עט', 'רות נייר', 'Ada', 'לאה'],
  ['山川花子', '王小墨', '김먹물', 'Ada', 'ليلى'],
];

describe('joining', () => {
  it('is that of Intl.ListFormat in every locale it knows, for one to five names', () => {
    const all = locales();
    expect(all.length).toBeGreaterThan(250);
    const wrong: string[] = [];
    for (const locale of all) {
      const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' });
      const phrase = wordsFor(locale).phrases.by;
      for (const names of POOLS.flatMap((pool) => pool.map((_, at) => pool.slice(0, at + 1)))) {
        const text = print(names, locale).replace(ISOLATES, '');
        if (text !== phrase.replace('{names}', () => list.format(names))) wrong.push(`${locale}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  /** List patterns of Unicode CLDR 48 ("standard": two names, then the last of several), written down apart from Intl. */
  test.each([
    ['en', 'A and B', 'A, B, and C'],
    ['en-GB', 'A and B', 'A, B and C'],
    ['de', 'A und B', 'A, B und C'],
    ['fr', 'A et B', 'A, B et C'],
    ['es', 'A y B', 'A, B y C'],
    ['it', 'A e B', 'A, B e C'],
    ['pt', 'A e B', 'A, B e C'],
    ['nl', 'A en B', 'A, B en C'],
    ['sv', 'A och B', 'A, B och C'],
    ['da', 'A og B', 'A, B og C'],
    ['nb', 'A og B', 'A, B og C'],
    ['fi', 'A ja B', 'A, B ja C'],
    ['pl', 'A i B', 'A, B i C'],
    ['cs', 'A a B', 'A, B a C'],
    ['tr', 'A ve B', 'A, B ve C'],
    ['ru', 'A и B', 'A, B и C'],
    ['uk', 'A і B', 'A, B і C'],
    ['el', 'A και B', 'A, B και C'],
    ['ar', 'A وB', 'A وB وC'],
    ['he', 'A ו-B', 'A, B ו-C'],
    ['fa', 'A و B', 'A،‏ B، و C'],
    ['hi', 'A और B', 'A, B, और C'],
    ['zh', 'A和B', 'A、B和C'],
    ['ja', 'A、B', 'A、B、C'],
    ['ko', 'A 및 B', 'A, B 및 C'],
    ['hu', 'A és B', 'A, B és C'],
    ['ro', 'A și B', 'A, B și C'],
    ['vi', 'A và B', 'A, B và C'],
    ['id', 'A dan B', 'A, B, dan C'],
    ['sl', 'A in B', 'A, B in C'],
    ['eu', 'A eta B', 'A, B eta C'],
  ])('in %s follows the patterns of CLDR', (locale, two, three) => {
    const list = (names: string[]) => print(names, locale).replace(ISOLATES, '').replaceAll('\u00a0', ' ');
    const phrase = (names: string) => wordsFor(locale).phrases.by.replace('{names}', names);
    expect([list(['A', 'B']), list(['A', 'B', 'C'])]).toEqual([phrase(two), phrase(three)]);
  });

  it('is by commas alone where Intl would fall back on the language of the machine', () => {
    for (const locale of ['qqq', 'xx-XX', 'tlh', '', 'not a locale', 'de_', '*']) {
      expect(print(['Ada', 'Bo', 'Cy'], locale)).toBe('Ada, Bo, Cy');
    }
  });

  it('holds for two hundred names', () => {
    const names = Array.from({ length: 200 }, (_, at) => `Ada ${at} Quill`);
    expect(print(names, 'de')).toBe(`Von ${names.slice(0, -1).join(', ')} und ${names.at(-1)}`);
  });
});

/** Controls that steer direction and are not the two ends of an isolate, one at a time. */
function strayControls(text: string): string[] {
  return [...text.replace(/\u2068[^\u2066-\u2069]*\u2069/gu, '')].filter((one) =>
    /[\u202a-\u202e\u2066-\u2069]/u.test(one),
  );
}

describe('whatever the names are', () => {
  const characters = fc.constantFrom(
    ...'aé字かאبا .-\u0301\u200d\u202a\u202b\u202e\u202c\u2066\u2067\u2068\u2069',
    '👩🏽‍💻',
  );
  const names = fc.string({ minLength: 1, maxLength: 12, unit: characters });
  const credits = fc.array(
    fc.record({
      name: names,
      role: fc.constantFrom(...CREDIT_ROLES),
      kind: fc.constantFrom('person', 'agency', 'collective', 'organization'),
      note: fc.option(names, { nil: undefined }),
    }),
    { maxLength: 8 },
  );
  const anyLocale = fc.constantFrom('en', 'de', 'he', 'ar', 'fa', 'ur', 'ja', 'zh', 'hu', 'qqq');

  it('no name turns the line around it: every isolate is closed, and nothing else steers direction', () => {
    fc.assert(
      fc.property(credits, anyLocale, (list, locale) => {
        expect(strayControls(formatByline(list, { locale }).text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('the line adds no markup', () => {
    fc.assert(
      fc.property(credits, anyLocale, (list, locale) => {
        expect(formatByline(list, { locale }).text).not.toMatch(/[<>&*_[\]`#"\n]/u);
      }),
    );
  });

  it('a name keeps its letters and marks, in the normal form it was stored in', () => {
    for (const name of [
      'Bjo\u0308rk',
      'Björk',
      'Nguyễn Thị Ánh',
      'Ada\u0301 \u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f',
      '👩🏽‍💻 Bo',
    ]) {
      expect(print([name], 'en')).toContain(name);
    }
  });
});
