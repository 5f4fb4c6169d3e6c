import { readPressCopy, type CopyAuthor, type PressCopy } from '@domain/article/press-copy';
import { readExperience } from '@domain/article/press-copy/experience';
import { readOccupation } from '@domain/article/press-copy/occupation';
import { readOutlets } from '@domain/article/press-copy/outlets';
import { parseByline } from '@domain/byline/parse';

const ARTICLE = `Council keeps the winter ferry

Nine members vote for the longer season

The council voted on Monday to keep the ferry running through the winter. The hall was full for the third evening.

The company will publish a new timetable next week, its director said.`;

function read(text: string, date?: string): PressCopy {
  const result = readPressCopy(text, { parseByline, date });
  if (!result.ok) throw new Error(result.problem.code);
  return result.copy;
}

const authorOf = (text: string, date?: string): CopyAuthor | undefined => read(text, date).authors[0];

describe('where a biography stands', () => {
  const words = 'Nora Quill is a reporter at The Ledger.';

  it.each([
    ['under the author line', `${ARTICLE}\n\nBy Nora Quill\n\n${words}`],
    [
      'at the end, with the author line on top',
      ARTICLE.replace('\n\nThe council', `\n\nBy Nora Quill\n\nThe council`) + `\n\n${words}`,
    ],
    ['under a heading', `${ARTICLE}\n\nAbout the author\n\n${words}`],
    ['after a heading on the same line', `${ARTICLE}\n\nAbout the author: ${words}`],
    ['under a German heading', `${ARTICLE}\n\nÜber die Autorin\n\n${words}`],
    ['after the end mark', `${ARTICLE}\n\nBy Nora Quill\n\n###\n\n${words}`],
    ['at the end of copy that names nobody else', `${ARTICLE}\n\n${words}`],
  ])('is found %s', (_, text) => {
    const copy = read(text);
    expect(copy.authors).toMatchObject([
      { name: 'Nora Quill', biography: [words], jobTitle: 'reporter', organization: 'The Ledger' },
    ]);
    expect(copy.body).toHaveLength(2);
    expect(copy.deck).toBe('Nine members vote for the longer season');
  });

  it('belongs to each author by name, also within one paragraph', () => {
    const copy = read(
      `${ARTICLE}\n\nBy Nora Quill and Tom Adeyemi\n\nTom Adeyemi is a photographer. He lives in Alder Bay. Quill has written for Fieldnotes.\n\nShe teaches at night.`,
    );
    expect(copy.authors.map(({ name, biography }) => [name, biography])).toEqual([
      ['Nora Quill', ['Quill has written for Fieldnotes.', 'She teaches at night.']],
      ['Tom Adeyemi', ['Tom Adeyemi is a photographer. He lives in Alder Bay.']],
    ]);
  });

  it('may begin with any verb where the full name stands first', () => {
    const copy = read(
      `${ARTICLE}\n\nBy Nora Quill and Tom Adeyemi\n\nNora Quill is a reporter. Tom Adeyemi photographs ports.`,
    );
    expect(copy.authors[1]?.biography).toEqual(['Tom Adeyemi photographs ports.']);
  });

  it('goes to the first author and is reported when it names none of them', () => {
    const copy = read(`${ARTICLE}\n\nBy Nora Quill and Tom Adeyemi\n\nBoth authors live in Alder Bay.`);
    expect(copy.authors[0]?.biography).toEqual(['Both authors live in Alder Bay.']);
    expect(copy.report).toMatchObject([{ code: 'BIOGRAPHY_UNMATCHED' }]);
  });

  it('reports the handle in such a sentence', () => {
    const copy = read(`${ARTICLE}\n\nBy Nora Quill\n\n${words} Write to nora@ledger.example or @noraq.`);
    expect(copy.report).toContainEqual(expect.objectContaining({ code: 'CONTACT_LEFT_OUT', text: '@noraq' }));
  });

  it('loses the sentence with an e-mail address, which becomes private', () => {
    const copy = read(`${ARTICLE}\n\nBy Nora Quill\n\n${words} Write to nora@ledger.example with tips.`);
    expect(copy.authors[0]).toMatchObject({ biography: [words], email: 'nora@ledger.example' });
    expect(copy.report).toMatchObject([
      { code: 'EMAIL_PRIVATE' },
      { code: 'CONTACT_LEFT_OUT', text: 'Write to with tips.' },
    ]);
  });

  it('does not take the paper a text was written for as a job', () => {
    expect(authorOf(`${ARTICLE}\n\nBy Nora Quill, Special to The Ledger`)).not.toHaveProperty('jobTitle');
  });

  it('does not take a person of the story for the author', () => {
    const copy = read(
      `${ARTICLE}\n\nIda Holm is a writer and was in the hall.\n\nHolm left early. Ida Holm is a reporter too.`,
    );
    expect(copy.authors).toEqual([]);
    expect(copy.body).toHaveLength(4);
  });
});

describe('years of experience', () => {
  it.each([
    ['She has 20 years of experience in research.', 20, '20 years'],
    ['with more than twenty years’ experience', 20, 'twenty years'],
    ['He has covered shipping for over fifteen years.', 15, 'fifteen years'],
    ['Nora is a 12-year veteran of the desk.', 12, '12-year'],
    ['She has been a journalist for nearly two decades.', 20, 'two decades'],
    ['Sie hat zwanzig Jahre Berufserfahrung.', 20, 'zwanzig Jahre'],
    ['Er arbeitet seit mehr als 15 Jahren als Redakteur.', 15, '15 Jahren'],
    ['Elle compte dix ans d’expérience.', 10, 'dix ans'],
    ['Tiene veinticinco años de experiencia.', 25, 'veinticinco años'],
    ['Ha trent’anni. Scrive da 12 anni.', 12, '12 anni'],
    ['Ze heeft acht jaar ervaring.', 8, 'acht jaar'],
  ])('are read from "%s"', (text, years, span) => {
    expect(readExperience(text)).toEqual({ years, text: span });
  });

  it.each(['She is 40 years old.', 'The bridge stood for 30 years.', 'He won a prize in 2012.', ''])(
    'are not read from "%s"',
    (text) => {
      expect(readExperience(text)).toBeNull();
    },
  );

  const bio = 'By Nora Quill\n\nNora Quill has more than twenty years of experience. She swims.';

  it('give the career start of an article with a date, and a text that can count on', () => {
    expect(authorOf(`${ARTICLE}\n\n${bio}`, '2020-11-24')).toMatchObject({
      yearsOfExperience: 20,
      careerStart: 2000,
      biography: ['Nora Quill has more than twenty years of experience. She swims.'],
      biographyWithYears: ['Nora Quill has more than {years} years of experience. She swims.'],
    });
  });

  it('leave the career start open without a date, and say so', () => {
    const copy = read(`${ARTICLE}\n\n${bio}`);
    expect(copy.authors[0]).toMatchObject({ yearsOfExperience: 20 });
    expect(copy.authors[0]).not.toHaveProperty('careerStart');
    expect(copy.authors[0]).not.toHaveProperty('biographyWithYears');
    expect(copy.report).toMatchObject([{ code: 'CAREER_START_UNKNOWN', text: 'twenty years' }]);
  });
});

describe('outlets', () => {
  it.each<[string, string[]]>([
    [
      'Her work has appeared in Fieldnotes, The Bay, and the Coast Free Press.',
      ['Fieldnotes', 'The Bay', 'Coast Free Press'],
    ],
    ['He has written for A1 Weekly and the St. Alder Post. He swims.', ['A1 Weekly', 'St. Alder Post']],
    ['Her essays have been published in Fieldnotes, and Town and Country.', ['Fieldnotes', 'Town and Country']],
    ['She writes regularly for publications such as Fieldnotes, Oleaje and many others.', ['Fieldnotes', 'Oleaje']],
    ['He has written for the Bay Post about ships and lives in Alder.', ['Bay Post']],
    ['He is a contributor to the magazine Fieldnotes; his film won a prize.', ['Fieldnotes']],
    [
      'Sie schreibt für die Elbzeitung, den Morgenkurier und das Magazin Werkhalle.',
      ['Elbzeitung', 'Morgenkurier', 'Werkhalle'],
    ],
    ['Ihre Texte sind in Die Woche, der Elbzeitung und im Boten erschienen.', ['Die Woche', 'Elbzeitung', 'Boten']],
    [
      'Elle a publié dans La Revue des Villes, L’Écho et le Journal des Alpes.',
      ['La Revue des Villes', 'L’Écho', 'Journal des Alpes'],
    ],
    ['Ha publicado en La Gaceta, Mundo Sur y la revista Oleaje.', ['La Gaceta', 'Mundo Sur', 'Oleaje']],
    ['Ha collaborato con La Cronaca e Nuova Scena.', ['La Cronaca', 'Nuova Scena']],
    ['Haar werk verscheen in Duinblad en Het Tij.', ['Duinblad', 'Het Tij']],
    ['She has appeared on stage.', []],
  ])('are read from "%s"', (text, outlets) => {
    expect(readOutlets(text).outlets).toEqual(outlets);
  });

  it('are not kinds of outlets', () => {
    expect(readOutlets('He has written for several newspapers, radio and Fieldnotes.').outlets).toEqual(['Fieldnotes']);
  });
});

describe('title and organisation', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['Nora Quill is Senior Editor at The Ledger.', 'Senior Editor', 'The Ledger'],
    ['Nora Quill is a senior fellow at the Alder Institute, where she works.', 'senior fellow', 'Alder Institute'],
    ['Nora Quill is a freelance journalist based in Alder Bay.', 'freelance journalist', undefined],
    [
      'Nora Quill is the correspondent for Middle East affairs at the Bay Post.',
      'correspondent for Middle East affairs',
      'Bay Post',
    ],
    [
      'Quill is professor of history at Alder University and author of two books.',
      'professor of history',
      'Alder University',
    ],
    ['Nora Quill, a reporter for Baywire, has covered ports.', 'reporter', 'Baywire'],
    ['Nora Quill, born in 1980, is a reporter at Baywire.', 'reporter', 'Baywire'],
    ['Nora Quill lives in Alder. She is the editor of Fieldnotes.', 'editor', 'Fieldnotes'],
    ['Nora Quill is based in Alder Bay.', undefined, undefined],
    ['Nora Quill ist Redakteurin beim Lindenauer Boten und hat 15 Jahre Erfahrung.', 'Redakteurin', 'Lindenauer Boten'],
    ['Nora Quill est journaliste au Courrier de Valmont.', 'journaliste', 'Courrier de Valmont'],
    ['Nora Quill es redactora en El Diario del Cabo.', 'redactora', 'El Diario del Cabo'],
    ['Nora Quill è giornalista presso Il Corriere della Valle.', 'giornalista', 'Il Corriere della Valle'],
    ['Nora Quill is verslaggever bij De Kustbode.', 'verslaggever', 'De Kustbode'],
  ])('are read from "%s"', (text, jobTitle, organization) => {
    const { jobTitle: title, organization: place } = readOccupation(text, 'Nora Quill');
    expect([title, place]).toEqual([jobTitle, organization]);
  });

  it.each([
    'Nora Quill is Senior Editor for She has 20 years of experience and has written for Fieldnotes.',
    'Nora Quill is Senior Editor for . She swims.',
    'Nora Quill is Senior Editor at, and swims.',
  ])('report an organisation that was lost: %s', (text) => {
    expect(readOccupation(text, 'Nora Quill')).toMatchObject({ jobTitle: 'Senior Editor', lost: expect.any(String) });
    expect(readOccupation(text, 'Nora Quill').organization).toBeUndefined();
  });
});

it('an organisation whose name has small words and looks like a month in it is kept whole', () => {
  const bio = 'Lucía Ferrández es redactora jefa de La Voz del Mar. Cuenta con 18 años de experiencia.';
  expect(readOccupation(bio, 'Lucía Ferrández')).toEqual({
    jobTitle: 'redactora jefa',
    organization: 'La Voz del Mar',
  });
  const chief = 'Lucía Ferrández es jefa de redacción de El Correo de Levante.';
  expect(readOccupation(chief, 'Lucía Ferrández')).toEqual({
    jobTitle: 'jefa de redacción',
    organization: 'El Correo de Levante',
  });
});
