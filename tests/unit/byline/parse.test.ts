import fc from 'fast-check';
import type { Credit } from '@domain/byline/credits';
import { formatByline } from '@domain/byline/format';
import { authorKindOf, parseByline } from '@domain/byline/parse';

/** "Ada Quill", "the Inkwell [organization]", "Bo Reed [photography]": names, and kind or role where they are not usual. */
const read = (text: string) =>
  parseByline(text).map(({ name, kind, role }) => {
    const marks = [kind === 'person' ? '' : kind, role === 'by' ? '' : role].filter(Boolean);
    return marks.length > 0 ? `${name} [${marks.join(', ')}]` : name;
  });

const org = (name: string) => `${name} [organization]`;

describe('by-words fall away', () => {
  test.each([
    ['By Ada Quill', ['Ada Quill']],
    ['BY ADA QUILL', ['ADA QUILL']],
    ['ByAda Quill', ['Ada Quill']],
    ['By: Ada Quill', ['Ada Quill']],
    ['Author: Ada Quill', ['Ada Quill']],
    ['Author(s): Ada Quill', ['Ada Quill']],
    ['Written by Ada Quill', ['Ada Quill']],
    ['Posted by: Ada Quill', ['Ada Quill']],
    ['Guest column by Ada Quill', ['Ada Quill']],
    ['A Letter Home by Ada Quill', ['Ada Quill']],
    ['Von Anna Tinte und Karl Feder', ['Anna Tinte', 'Karl Feder']],
    ['Ein Kommentar von Anna Tinte', ['Anna Tinte']],
    ['Par Marie Encre et Jean Plume', ['Marie Encre', 'Jean Plume']],
    ['Por Juan Tinta y María Pluma', ['Juan Tinta', 'María Pluma']],
    ['Escrito por Juan Tinta', ['Juan Tinta']],
    ['Di Mario Penna e Anna Carta', ['Mario Penna', 'Anna Carta']],
    ['Door Jan de Inkt en Piet Pen', ['Jan de Inkt', 'Piet Pen']],
    ['Av Anna Bläck och Karl Penna', ['Anna Bläck', 'Karl Penna']],
    ['Af Lars Blæk', ['Lars Blæk']],
    ['Автор: Иван Чернилов', ['Иван Чернилов']],
    ['著者：山川花子', ['山川花子']],
    ['作者：王小墨', ['王小墨']],
    ['מאת דנה דיו', ['דנה דיו']],
    ['بقلم: ليلى قلم', ['ليلى قلم']],
    ['글 김먹물', ['김먹물']],
  ])('%s', (text, names) => {
    expect(read(text)).toEqual(names);
  });
});

describe('what stands in brackets after a name says what that person did', () => {
  test.each([
    ['By Ada Quill (text) and Bo Reed (photos)', ['Ada Quill', 'Bo Reed [photography]']],
    ['Von Anna Tinte (Text), Karl Feder (Fotos), Jo Tal', ['Anna Tinte', 'Karl Feder [photography]', 'Jo Tal']],
    ['Av Ola Blekk (tekst) og Kari Penn (foto)', ['Ola Blekk', 'Kari Penn [photography]']],
    ['Mario Penna (foto) e Anna Carta (testo)', ['Mario Penna [photography]', 'Anna Carta']],
    ['Ada Quill (photography), Bo Reed', ['Ada Quill [photography]', 'Bo Reed']],
    ['Ada Quill (illustrations)', ['Ada Quill [illustration]']],
    ['Ada Quill and Bo Reed (now)', ['Ada Quill', 'Bo Reed']],
  ])('%s', (text, names) => {
    expect(read(text)).toEqual(names);
  });
});

describe('a correspondent of the house is a person with a title', () => {
  test.each([
    ['From our correspondent Jo Tal in Paris', 'Jo Tal'],
    ['De nuestro corresponsal Juan Tinta', 'Juan Tinta'],
    ['Reportage de notre envoyée spéciale Marie Encre à Beyrouth', 'Marie Encre'],
    ['Von unserem Korrespondenten Karl Feder, Rom', 'Karl Feder'],
    ['Dal nostro inviato Mario Penna', 'Mario Penna'],
    ['Do nosso correspondente João Caneta', 'João Caneta'],
    ['Fra vår korrespondent Ola Blekk', 'Ola Blekk'],
  ])('%s', (text, name) => {
    const [credit, ...others] = parseByline(text);
    expect(others).toEqual([]);
    expect(credit).toMatchObject({ name, kind: 'person', role: 'by', title: expect.stringMatching(/ /) });
  });

  it('and nobody where none is named', () => {
    expect(read('From our correspondent')).toEqual([]);
    expect(read('De notre correspondant à Moscou')).toEqual([]);
  });
});

describe('lists are split, names are not', () => {
  test.each([
    ['Ada Quill, Bo Reed and Cy Lens', ['Ada Quill', 'Bo Reed', 'Cy Lens']],
    ['Ada Quill, Bo Reed, and Cy Lens', ['Ada Quill', 'Bo Reed', 'Cy Lens']],
    ['Ada Quill & Bo Reed', ['Ada Quill', 'Bo Reed']],
    ['Ada Quill; Bo Reed', ['Ada Quill', 'Bo Reed']],
    ['Ada Quill\n   Bo Reed', ['Ada Quill', 'Bo Reed']],
    ['Ada Quill and Ada Quill', ['Ada Quill', 'Ada Quill']],
    ['Ada QuillBo Reed', ['Ada Quill', 'Bo Reed']],
    ['Ada McReedBo Quill', ['Ada McReed', 'Bo Quill']],
    ['Ana Tinta y Pluma', ['Ana Tinta y Pluma']],
    ['Jana Nová a Petr Starý', ['Jana Nová', 'Petr Starý']],
    ['Ayşe Kalem ve Mehmet Defter', ['Ayşe Kalem', 'Mehmet Defter']],
    ['Анна Перова и Олег Чернилов', ['Анна Перова', 'Олег Чернилов']],
    ['דנה דיו ויוסי עט', ['דנה דיו', 'יוסי עט']],
    ['山川花子、海野太郎', ['山川花子', '海野太郎']],
    ['王小墨和李大笔', ['王小墨', '李大笔']],
    ['김먹물·이붓글 기자', ['김먹물', '이붓글']],
    ['ジョン・クイル', ['ジョン・クイル']],
    ['Quill, Ada', ['Ada Quill']],
    ['van der Reed, Bo; Quill, Ada', ['Bo van der Reed', 'Ada Quill']],
    ['Ludo van der Pen', ['Ludo van der Pen']],
    ['Ada MacQuill and Bo DeReed', ['Ada MacQuill', 'Bo DeReed']],
    ['J.K. Quill and O. Reed', ['J.K. Quill', 'O. Reed']],
    ['Robert (Bob) Reed', ['Robert (Bob) Reed']],
    ['Ada Quill and others', ['Ada Quill']],
    ['Ada Quill et al.', ['Ada Quill']],
    ['Ada Quill and 3 others', ['Ada Quill']],
    ['Owl on the Roof', ['Owl on the Roof']],
    ['Ada Quill on Bo Reed', ['Ada Quill']],
    ['quillpen77', ['quillpen77']],
    ['@quillpen', ['@quillpen']],
    ['u/quillpen', ['u/quillpen']],
  ])('%s', (text, names) => {
    expect(read(text)).toEqual(names);
  });
});

describe('what surrounds a name falls away', () => {
  test.each([
    ['Ada Quill, 5 March 2031, 10:00'],
    ['By Ada Quill\n   March 25, 2031'],
    ['Ada Quill12 Jan 2031417'],
    ['Ada QuillMarch 5, 2031'],
    ['Ada Quill Updated 5:30 PM ET, Mon March 4, 2031'],
    ['Ada Quill 5 hours ago'],
    ['Publicado por Ada Quill el 3 de marzo de 2031'],
    ['aktualisiert am 3.4.2031 von Ada Quill'],
    ['2031年3月4日 Ada Quill'],
    ['Ada Quill | 12 comments'],
    ['Ada Quill @adaquill'],
    ['Ada Quill Follow @adaquill'],
    ['Ada Quill (@adaquill)'],
    ['By Ada Quill ada@inkwell.example'],
    ['Ada Quill https://inkwell.example/ada'],
    ['View ORCID ProfileAda Quill'],
    ['<a href="/ada">Ada Quill</a>'],
    ['Ada Quill (now)'],
    ['[Ada Quill]'],
    ['Kultur · Ada Quill'],
    ['Politics: Ada Quill'],
    ['Ada Quill1,2'],
    ['Ada Quill contributed to this report'],
    ['\u2068Ada Quill\u2069'],
  ])('%j', (text) => {
    expect(read(text)).toEqual(['Ada Quill']);
  });
});

describe('organisations are told from people', () => {
  test.each([
    ['Reuters', [org('Reuters')]],
    ['Inkwell Staff', [org('Inkwell Staff')]],
    ['Staff and agencies', [org('Staff'), org('agencies')]],
    ['By The Inkwell', [org('The Inkwell')]],
    ['Inkwell University Press', [org('Inkwell University Press')]],
    ['Redaktion', [org('Redaktion')]],
    ['di Redazione', [org('Redazione')]],
    ['インク編集部', [org('インク編集部')]],
    ['墨水日报', [org('墨水日报')]],
    ['Inkwell.com', [org('Inkwell.com')]],
    ['Ministry of Ink and Paper', [org('Ministry of Ink and Paper')]],
    ['Quill and Sons', [org('Quill and Sons')]],
    ['Science and Arts Desk', [org('Science and Arts Desk')]],
    ['Von Anna Tinte, dpa', ['Anna Tinte', org('dpa')]],
    ['Anna Bläck/TT', ['Anna Bläck', org('TT')]],
    ['NTB-Kari Penn Blekk', [org('NTB'), 'Kari Penn Blekk']],
    ['Ada Quill (Reuters)', ['Ada Quill', org('Reuters')]],
    ['Ada Quill BBC News', ['Ada Quill', org('BBC News')]],
    ['Ada Quill, University of Ink', ['Ada Quill', org('University of Ink')]],
    ['Иван Чернилов / РИА Новости', ['Иван Чернилов', org('РИА Новости')]],
    ['Emily Post', ['Emily Post']],
    ['Anthony Head', ['Anthony Head']],
    ['Bill Page and Frank Press', ['Bill Page', 'Frank Press']],
  ])('%s', (text, names) => {
    expect(read(text)).toEqual(names);
  });

  it('knows an agency among them', () => {
    expect(parseByline('Ada Quill, The Inkwell, AFP').map(authorKindOf)).toEqual(['person', 'organization', 'agency']);
  });
});

describe('jobs part the line', () => {
  test.each([
    ['Ada Quill. Photographs by Cy Lens', ['Ada Quill', 'Cy Lens [photography]']],
    ['Ada Quill Illustration by Cy Lens', ['Ada Quill', 'Cy Lens [illustration]']],
    ['Ada Quill, as told to Bo Reed', ['Ada Quill', 'Bo Reed [as_told_to]']],
    ['Ada Quill (avec Bo Reed et Cy Lens)', ['Ada Quill', 'Bo Reed [reporting]', 'Cy Lens [reporting]']],
    ['Written by Ada Quill and read by Bo Reed', ['Ada Quill', 'Bo Reed [other]']],
    ['Words and pictures by Ada Quill', ['Ada Quill']],
    ['Translated from the French by Ada Quill', ['Ada Quill [translation]']],
    ['Reporting by Ada Quill; editing by Bo Reed', ['Ada Quill', 'Bo Reed [editing]']],
    ['Text: Anna Tinte, Fotos: Karl Feder', ['Anna Tinte', 'Karl Feder [photography]']],
    ['文＝山川花子 写真＝海野太郎', ['山川花子', '海野太郎 [photography]']],
    ['Ada Quill 著、海野 太郎 訳', ['Ada Quill', '海野 太郎 [translation]']],
    ['文/王小墨 图/李大笔', ['王小墨', '李大笔 [photography]']],
    ['The producer was Ada Quill', ['Ada Quill [other]']],
  ])('%s', (text, names) => {
    expect(read(text)).toEqual(names);
  });
});

describe('titles, places, honorifics and degrees stand beside the name', () => {
  test.each([
    ['Ada Quill Science editor', { title: 'Science editor' }],
    ['Ada Quill UK ink policy editor', { title: 'UK ink policy editor' }],
    ['Ada Quill, Staff Writer', { title: 'Staff Writer' }],
    ['Political editor Ada Quill', { title: 'Political editor' }],
    ['Ada Quill, correspondante à Lyon', { title: 'correspondante à Lyon' }],
    ['Ada Quill for The Inkwell', { title: 'for The Inkwell' }],
    ['Ada Quill in Cairo', { place: 'Cairo' }],
    ['Ada Quill at the Oval', { place: 'the Oval' }],
    ['Ada Quill in London and Paris', { place: 'London and Paris' }],
    ['Ada Quill i New York', { place: 'New York' }],
    ['Ada Quill, Berlin', { place: 'Berlin' }],
    ['Dr. Ada Quill', { prefix: 'Dr.' }],
    ['Ada Quill, Jr.', { suffix: 'Jr.' }],
    ['Ada Quill MD', { suffix: 'MD' }],
    ['Ada Quill, MD, PhD', { suffix: 'MD, PhD' }],
  ])('%s', (text, beside) => {
    expect(parseByline(text)).toEqual([{ name: 'Ada Quill', kind: 'person', role: 'by', ...beside }]);
  });
});

describe('nobody is invented', () => {
  test.each([
    [''],
    ['   '],
    ['Letters'],
    ['Editorial'],
    ['Arts and culture'],
    ['Editor'],
    ['Guest Author'],
    ['Anonymous'],
    ['admin'],
    ['N/A'],
    ['Follow Author'],
    ['3 March 2031'],
    ['Updated: 2031-03-04T10:00:00Z'],
    ['5 min read'],
    ['https://inkwell.example/author/ada'],
    ['ada@inkwell.example'],
    ['meta author'],
    ['Wirtschaft'],
    ['社説'],
    ['!!! ???'],
  ])('%j', (text) => {
    expect(parseByline(text)).toEqual([]);
  });
});

it.each([
  ['With additional reporting by Femi Bello', 'reporting'],
  ['With photographs by Femi Bello', 'photography'],
  ['Avec des photos de Femi Bello', 'photography'],
])('the words that join a line to the one before credit nobody: %s', (text, role) => {
  expect(parseByline(text)).toMatchObject([{ name: 'Femi Bello', role }]);
  expect(parseByline(text)).toHaveLength(1);
});

it('an article pasted into the field of the byline credits nobody', () => {
  expect(parseByline('Ada Quill, '.repeat(400))).toHaveLength(400);
  expect(parseByline('Ada Quill, '.repeat(600))).toEqual([]);
});

describe('whatever the text is', () => {
  const syllable = fc.constantFrom('Zor', 'Vel', 'Tam', 'Qui', 'Bry', 'Nof');
  const ending = fc.constantFrom('ka', 'lin', 'dra', 'mir', 'sun');
  const word = fc.tuple(syllable, ending).map((parts) => parts.join(''));
  const fullName = fc.tuple(word, word).map((words) => words.join(' '));
  const people = fc.uniqueArray(fullName, { minLength: 1, maxLength: 12 });
  const LOCALES = [
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
  const locales = fc.constantFrom(...LOCALES, 'el', 'fa', 'hi', 'zh', 'ja', 'ko', 'hu');

  it('the printed line of people is read back as it was', () => {
    fc.assert(
      fc.property(people, locales, (names, locale) => {
        const credits = names.map((name): Credit => ({ name, role: 'by', kind: 'person' }));
        expect(read(formatByline(credits, { locale }).text)).toEqual(names);
      }),
    );
  });

  it('the lines of several jobs are read back with their jobs', () => {
    const jobs = ['photography', 'illustration', 'translation', 'editing', 'reporting', 'video'] as const;
    fc.assert(
      fc.property(fc.tuple(fullName, fullName), fc.constantFrom(...jobs), locales, ([writer, other], role, locale) => {
        fc.pre(locale !== 'hu' && writer !== other);
        const credits: Credit[] = [
          { name: writer, role: 'by', kind: 'person' },
          { name: other, role, kind: 'person' },
        ];
        expect(read(formatByline(credits, { locale }).text)).toEqual([writer, `${other} [${role}]`]);
      }),
    );
  });

  it('no name read is blank, and reading never fails', () => {
    const units = fc.constantFrom(
      ...'aBé字かا ש.,:;·|/-&()[]<>"@#0123\n\u0301\u2068',
      ' by ',
      ' and ',
      'Von ',
      '文',
      ' 5 May ',
    );
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 40 }), (text) => {
        for (const { name } of parseByline(text)) expect(name.trim()).not.toBe('');
      }),
    );
  });

  it('a long senseless text comes to an end', () => {
    for (const unit of ['a ', 'a-', '(', 'By ', 'Ada Quill, ', '\n', ' x', 'a@', '1:']) {
      expect(parseByline(unit.repeat(500))).toEqual(expect.any(Array));
    }
  });
});
