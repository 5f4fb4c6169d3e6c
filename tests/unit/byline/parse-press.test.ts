import fc from 'fast-check';
import type { Credit } from '@domain/byline/credits';
import { formatByline } from '@domain/byline/format';
import { authorKindOf, parseByline } from '@domain/byline/parse';

/** "Ada Quill | The Inkwell*": names in order, organisations with a star. */
const read = (text: string) =>
  parseByline(text)
    .map(({ name, kind }) => (kind === 'person' ? name : `${name}*`))
    .join(' | ');

describe('lines as papers and agencies print them', () => {
  test.each([
    ['By ADA QUILL, Associated Press', 'ADA QUILL | Associated Press*'],
    ['ADA QUILL Associated Press', 'ADA QUILL | Associated Press*'],
    ['By ADA QUILL FOR THE DAILY INKWELL', 'ADA QUILL'],
    ['By ADA QUILL, SENIOR REPORTER FOR INKWELL.COM', 'ADA QUILL'],
    ['By Ada Quill, Special to the Inkwell', 'Ada Quill'],
    ['Ada Quill / Special to the Inkwell', 'Ada Quill'],
    ['By Ada Quill, For The Inkwell', 'Ada Quill'],
    ['Ada Quill, Of the Inkwell Star', 'Ada Quill'],
    ['Ada Quill via Inkwell Weekly', 'Ada Quill'],
    ['By Ada Quill Globe Staff', 'Ada Quill | Globe Staff*'],
    ['By Ada Quill, Globe Correspondent', 'Ada Quill'],
    ['By Ada Quill, Daily Inkwell staff writer', 'Ada Quill'],
    ['Ada Quill and Bo Reed, Inkwell Post Staff Writers', 'Ada Quill | Bo Reed'],
    ['Ada Quill, Chief Reporter and Bo Reed, Crime Correspondent', 'Ada Quill | Bo Reed'],
    ['Ada Quill, Arizona Republic', 'Ada Quill | Arizona Republic*'],
    ['Ada Quill | Sun Sentinel', 'Ada Quill | Sun Sentinel*'],
    ['Ada Quill | The Inkwell/InkwellLive', 'Ada Quill | The Inkwell* | InkwellLive*'],
    ['Ada Quill, INKWatch', 'Ada Quill | INKWatch*'],
    ['Ada Quill, Freelance', 'Ada Quill'],
    ['Von Anna Tinte, Mainz', 'Anna Tinte'],
    ['LONDON (Reuters)', 'Reuters*'],
    ['Madrid / EFE', 'EFE*'],
    ['Por Juan Tinta | Madrid', 'Juan Tinta'],
    ['Por Juan Tinta — Brasília', 'Juan Tinta'],
    ['Da Roma, Mario Penna', 'Mario Penna'],
    ['Written by Ada Quill | New Delhi | Updated: March 5, 2031', 'Ada Quill'],
    ['Ada Quill | TNN | Updated: Mar 5, 2031, 10:00 IST', 'Ada Quill | TNN*'],
    ['Curated By: Ada Quill', 'Ada Quill'],
    ['Reported By: Ada Quill', 'Ada Quill'],
    ['Reporters: Ada Quill, Bo Reed', 'Ada Quill | Bo Reed'],
    ['Words and photographs by Ada Quill', 'Ada Quill'],
    ['Ada Quill (text) and Bo Reed (photography)', 'Ada Quill | Bo Reed'],
    ['Ada Quill +2 more', 'Ada Quill'],
    ['Ada QuillMar 3, 2031', 'Ada Quill'],
    ['U.S. Rep. Ada Quill', 'Ada Quill'],
    ['Inkwell News reporter Ada Quill contributed to this report.', 'Ada Quill'],
    ["From CNN's Ada Quill and Bo Reed", 'Ada Quill | Bo Reed'],
    ['Ada Quill on the NHS – cartoon', 'Ada Quill'],
    ['Politics live with Ada Quill', 'Ada Quill'],
    ['Letter from Ada Quill', 'Ada Quill'],
    ['Aus Berlin berichtet Anna Tinte', 'Anna Tinte'],
    ['Von Anna Tinte, ARD-Studio Brüssel', 'Anna Tinte | ARD-Studio Brüssel*'],
    ['Von der Redaktion', 'Redaktion*'],
    ['Das Interview führte Anna Tinte', 'Anna Tinte'],
    ['Gastkommentar von Anna Tinte', 'Anna Tinte'],
    ['Kolumne von Anna Tinte', 'Anna Tinte'],
    ['Von Anna Tinte (Text) und Karl Feder (Fotos)', 'Anna Tinte | Karl Feder'],
    ['Un texte de Marie Encre', 'Marie Encre'],
    ['Par Marie Encre et l’AFP', 'Marie Encre | AFP*'],
    ['Marie Encre envoyée spéciale à Kiev', 'Marie Encre'],
    ['Par Jean Plume (avec AFP)', 'Jean Plume | AFP*'],
    ['Juan Tinta Para LA TINTA', 'Juan Tinta'],
    ['Juan Tinta, da Folha de São Paulo', 'Juan Tinta'],
    ['Colaborou Ana Tinta', 'Ana Tinta'],
    ['Edição: Ana Tinta', 'Ana Tinta'],
    ['intervista di Mario Penna', 'Mario Penna'],
    ['Mario Penna, inviato a Kiev', 'Mario Penna'],
    ['Van onze correspondent Jan de Inkt', 'Jan de Inkt'],
    ['Publicerad av Anna Bläck', 'Anna Bläck'],
    ['oprac. Jan Pióro', 'Jan Pióro'],
    ['Подготовил Олег Чернилов', 'Олег Чернилов'],
    ['Олег Чернилов, Укрінформ', 'Олег Чернилов | Укрінформ*'],
    ['بقلم ليلى قلم', 'ليلى قلم'],
    ['ليلى قلم - القاهرة', 'ليلى قلم'],
    ['דנה דיו, תל אביב', 'דנה דיו'],
    ['मोहन स्याही, बीबीसी संवाददाता', 'मोहन स्याही'],
    ['ワシントン＝山川花子', '山川花子'],
    ['［記者王小墨／台北報導］', '王小墨'],
    ['中央社記者王小墨台北5日電', '王小墨'],
    ['新华社北京3月5日电（记者王小墨、李大笔）', '新华社* | 王小墨 | 李大笔'],
    ['文｜王小墨', '王小墨'],
    ['글·사진 김먹물', '김먹물'],
    ['Ludo van der Pen, Tariq al-Hibr and Ta-Nela O’Quill', 'Ludo van der Pen | Tariq al-Hibr | Ta-Nela O’Quill'],
    ['W. K. Quill Jr. and Ada M. Reed, Ph.D.', 'W. K. Quill | Ada M. Reed'],
  ])('%s', (text, names) => {
    expect(read(text)).toBe(names);
  });
});

describe('correspondents of the house, and where they are, in front of the name', () => {
  test.each([
    ['De notre envoyée spéciale à Kyiv, Marie Encre', 'Marie Encre'],
    ['De notre envoyé spécial à Kyiv Jean Plume', 'Jean Plume'],
    ['Par notre correspondant au Caire, Jean Plume', 'Jean Plume'],
    ['De nos correspondants à Washington et Berlin, Marie Encre et Jean Plume', 'Marie Encre | Jean Plume'],
    ['Correspondance de Berlin, Marie Encre', 'Marie Encre'],
    ['Von unserer Korrespondentin Anna Tinte, Warschau', 'Anna Tinte'],
    ['Von unserer Korrespondentin in Paris, Anna Tinte', 'Anna Tinte'],
    ['Von unserem Mitarbeiter Karl Feder', 'Karl Feder'],
    ['Von Anna Tinte, zzt. Kiew', 'Anna Tinte'],
    ['De nuestra enviada especial en Kiev, Ana Tinta', 'Ana Tinta'],
    ['De nuestro corresponsal en Londres Juan Tinta', 'Juan Tinta'],
    ['Dalla nostra inviata a Kiev Lina Penna', 'Lina Penna'],
    ['dal nostro corrispondente da Londra Mario Penna', 'Mario Penna'],
    ['De notre envoyé spécial à Kyiv', ''],
    ['An Inkwell reporter', ''],
    ['Une correspondante à Berlin', ''],
  ])('%s', (text, names) => {
    expect(read(text)).toBe(names);
  });
});

describe('lines of agencies, picture desks and editions', () => {
  test.each([
    ['Av TT-Reuters', 'TT* | Reuters*'],
    ['Bo Reed/Ritzau Scanpix', 'Bo Reed | Ritzau Scanpix*'],
    ['(AP Photo/Ada Quill)', 'AP Photo* | Ada Quill'],
    ['Jan de Inkt en ANP', 'Jan de Inkt | ANP*'],
    ['Por g1 SP', 'g1 SP*'],
    ['BY ADA QUILL THE DAILY INKWELL', 'ADA QUILL | THE DAILY INKWELL*'],
    ['ADA QUILL Inkwell Staff Writer', 'ADA QUILL'],
    ['ADA QUILL IN LAGOS AND BO REED IN DELHI', 'ADA QUILL | BO REED'],
    ['ANA TINTA Madrid 03 MAR 2031 - 05:30 CET', 'ANA TINTA'],
    ['QUILL, ADELE; REEDS, BASIL', 'ADELE QUILL | BASIL REEDS'],
    ['Aus dem Englischen von Anna Tinte', 'Anna Tinte'],
    ['Traduit de l’anglais par Marie Encre', 'Marie Encre'],
    ['Oleh Sri Tinta', 'Sri Tinta'],
    ['Piše Ivan Tinta, HINA', 'Ivan Tinta | HINA*'],
    ['Ngari wa Thiong’o', 'Ngari wa Thiong’o'],
    ['Mohd. Azlan bin Hibr', 'Mohd. Azlan bin Hibr'],
    ['文・山川花子 写真・大筆太郎', '山川花子 | 大筆太郎'],
    ['山川花子=文、大筆太郎=写真', '山川花子 | 大筆太郎'],
    ['聞き手・山川花子', '山川花子'],
    ['【記者王小墨／台北報導】', '王小墨'],
    ['(서울=연합뉴스) 김먹물 기자', '연합뉴스* | 김먹물'],
    ['د. ليلى قلم', 'ليلى قلم'],
    ['Texte Marie Encre, photos Jean Plume', 'Marie Encre | Jean Plume'],
    ['Tekst Jan de Inkt Foto Sanne Veder', 'Jan de Inkt | Sanne Veder'],
    ['di Mario Penna, foto Lina Carta', 'Mario Penna | Lina Carta'],
    ['Ada Quill, Photo Editor', 'Ada Quill'],
    ['Autor: Anna Tinte, Redakteurin Politik', 'Anna Tinte'],
    ['Von Anna Tinte, SPIEGEL-Korrespondentin in Paris', 'Anna Tinte'],
    ['Anna Tinte, DER SPIEGEL', 'Anna Tinte | DER SPIEGEL*'],
    ['Marie Encre, cheffe du service Monde', 'Marie Encre'],
    ['Entrevista de Ana Tinta', 'Ana Tinta'],
    ['Do UOL, em São Paulo', 'UOL*'],
    ['Illustration by Ada Quill after Hokusai', 'Ada Quill'],
  ])('%s', (text, names) => {
    expect(read(text)).toBe(names);
  });
});

describe('an organisation beside a person is a credit where it can be told, and no person where it cannot', () => {
  test.each([
    ['Jane Doe, Reuters', 'Jane Doe | Reuters*'],
    ['Jane Doe | Politico', 'Jane Doe | Politico*'],
    ['Ana Silva, Folhapress', 'Ana Silva | Folhapress*'],
    ['Giulia Romano | LaPresse', 'Giulia Romano | LaPresse*'],
    ['Nora Lindgren, MarketWatch', 'Nora Lindgren | MarketWatch*'],
    ['Nora Lindgren | Daily Inkwell', 'Nora Lindgren | Daily Inkwell*'],
    ['Nora Lindgren, Aftonbladet', 'Nora Lindgren | Aftonbladet*'],
    ['Nora Lindgren, taz', 'Nora Lindgren | taz*'],
    ['Nora Lindgren, STAT', 'Nora Lindgren | STAT*'],
    ['Nora Lindgren, Ministry of Fisheries', 'Nora Lindgren | Ministry of Fisheries*'],
    ['Nora Lindgren and Bo Reed, USA TODAY', 'Nora Lindgren | Bo Reed | USA TODAY*'],
    ['Tom Idris BBC News', 'Tom Idris | BBC News*'],
    ['Text: Nora Lindgren/dpa', 'Nora Lindgren | dpa*'],
    ['Le Monde avec AFP', 'Le Monde* | AFP*'],
    ['Redacción / Nora Lindgren', 'Redacción* | Nora Lindgren'],
    ['By the Harbour Times editorial board', 'the Harbour Times editorial board*'],
    ['Harbour Weekly', 'Harbour Weekly*'],
    ['Nora Lindgren, Uppsala', 'Nora Lindgren'],
    ['Nora Lindgren | Semafor', 'Nora Lindgren'],
    ['Nora Lindgren, Sportswriter', 'Nora Lindgren'],
  ])('%s', (text, names) => {
    expect(read(text)).toBe(names);
  });
});

describe('names that a page ran together are parted', () => {
  test.each([
    ['JANE DOEJOHN ROE', 'JANE DOE | JOHN ROE'],
    ['ELLEN MARSHPETER VANCE', 'ELLEN MARSH | PETER VANCE'],
    ['Helen MarshWei Zhang', 'Helen Marsh | Wei Zhang'],
    ['Helen Marsh Helen Marsh is a reporter in Leeds', 'Helen Marsh | Helen Marsh'],
    ['Jane Doe x John Roe', 'Jane Doe | John Roe'],
    ['ADA ROSEMARY QUILL', 'ADA ROSEMARY QUILL'],
    ['BO LITTLEJOHN REED', 'BO LITTLEJOHN REED'],
    ['ADA FITZGERALD QUILL', 'ADA FITZGERALD QUILL'],
  ])('%s', (text, names) => {
    expect(read(text)).toBe(names);
  });
});

describe('what a page says around the names falls away', () => {
  test.each([
    ['As told to Mary Poole by Karim Haddad', 'Mary Poole | Karim Haddad'],
    ['A guest post by Helen Marsh', 'Helen Marsh'],
    ['Helen Marsh Follow', 'Helen Marsh'],
    ['Email Nora Lindgren', 'Nora Lindgren'],
    ['POLITICS By Nora Lindgren', 'Nora Lindgren'],
    ['Le 4 mars 2024 par Nora Lindgren', 'Nora Lindgren'],
    ['Nora Lindgren on ports and people', 'Nora Lindgren'],
    ['Owl on the Roof', 'Owl on the Roof'],
    ['By Nora Lindgren · Senior Reporter · March 2024', 'Nora Lindgren'],
    ['Presented by Helen Marsh with Wei Zhang, produced by Sam Porter', 'Helen Marsh | Wei Zhang | Sam Porter'],
  ])('%s', (text, names) => {
    expect(read(text)).toBe(names);
  });
});

describe('nobody is invented', () => {
  test.each(['Name withheld', 'Photo courtesy', 'For The Inkwell', 'AP Sports Writer', 'Our Special Correspondent'])(
    '%s',
    (text) => {
      expect(parseByline(text)).toEqual([]);
    },
  );
});

it('people and the agency behind them come back with their kinds', () => {
  const word = fc
    .tuple(fc.constantFrom('Zor', 'Vel', 'Tam', 'Qui', 'Bry', 'Nof'), fc.constantFrom('ka', 'lin', 'dra', 'mir', 'sun'))
    .map((parts) => parts.join(''));
  const people = fc.uniqueArray(
    fc.tuple(word, word).map((words) => words.join(' ')),
    { minLength: 1, maxLength: 6 },
  );
  const locales = fc.constantFrom(
    'en',
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
    'ru',
    'el',
    'ja',
  );
  fc.assert(
    fc.property(people, fc.constantFrom('Reuters', 'AFP', 'dpa'), locales, (names, agency, locale) => {
      const credits = [
        ...names.map((name): Credit => ({ name, role: 'by', kind: 'person' })),
        { name: agency, role: 'by', kind: 'agency' } as const,
      ];
      const found = parseByline(formatByline(credits, { locale }).text);
      expect(found.map((one) => [one.name, authorKindOf(one)])).toEqual(credits.map(({ name, kind }) => [name, kind]));
    }),
  );
});

test('a word as long as a page is no name, and nobody waits for it', () => {
  expect(parseByline(`By ${'quill'.repeat(900)}`)).toEqual([]);
});
