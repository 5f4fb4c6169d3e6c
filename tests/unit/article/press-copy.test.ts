import fc from 'fast-check';
import { readPressCopy, type PressCopy } from '@domain/article/press-copy';
import { parseByline } from '@domain/byline/parse';

const PLAIN = `Council keeps the winter ferry

Nine members vote for the longer season

The council voted on Monday to keep the ferry running through the winter. The hall was full for the third evening in a row.

The company will publish a new timetable next week, its director said after the vote.

Author: Nora Quill

Nora Quill is a transport correspondent at The Harbour Ledger. She has covered shipping for more than twenty years.`;

function read(text: string, date?: string): PressCopy {
  const result = readPressCopy(text, { parseByline, date });
  if (!result.ok) throw new Error(result.problem.code);
  return result.copy;
}

const codes = (copy: PressCopy) => copy.report.map(({ code }) => code);

describe('press copy', () => {
  it('is read into headline, deck, body, author and biography', () => {
    expect(read(PLAIN, '2021-05-05')).toMatchObject({
      headline: 'Council keeps the winter ferry',
      deck: 'Nine members vote for the longer season',
      body: [expect.stringMatching(/^The council voted/), expect.stringMatching(/^The company will/)],
      bylineText: 'Author: Nora Quill',
      authors: [
        {
          name: 'Nora Quill',
          jobTitle: 'transport correspondent',
          organization: 'The Harbour Ledger',
          yearsOfExperience: 20,
          careerStart: 2001,
        },
      ],
      report: [],
    });
  });

  it.each<[string, (text: string) => string]>([
    ['Windows line ends and a byte order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['old Mac line ends', (text) => text.replaceAll('\n', '\r')],
    ['single line ends between paragraphs', (text) => text.replaceAll('\n\n', '\n')],
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
    ['soft hyphens', (text) => text.replaceAll('timetable', 'time\u00ADtable')],
    ['many blank lines with spaces', (text) => text.replaceAll('\n\n', '\n  \n\n \n')],
    ['lines wrapped at 60 characters', (text) => wrapped(text, 60)],
    ['lines wrapped at 72 characters', (text) => wrapped(text, 72)],
  ])('reads the same with %s', (_, change) => {
    expect(read(change(PLAIN), '2021-05-05')).toEqual(read(PLAIN, '2021-05-05'));
  });

  it.each([
    ['', 'EMPTY'],
    [' \n\r\n \u00A0 --- ', 'EMPTY'],
    ['%PDF-1.7 and so on', 'BINARY'],
    ['Headline\0\0text', 'BINARY'],
    ['\uFFFD\uFFFD\uFFFD\uFFFD headline', 'BINARY'],
    ['word '.repeat(60_001), 'TOO_LONG'],
    [`${'A long first paragraph without any headline. '.repeat(10)}`, 'NO_HEADLINE'],
    ['By Nora Quill', 'NO_HEADLINE'],
  ])('refuses %.20j: %s', (text, code) => {
    expect(readPressCopy(text, { parseByline })).toMatchObject({ ok: false, problem: { code } });
  });

  it('takes the one paragraph under a headline for the body', () => {
    const copy = read('Ferry stays\n\nNine members voted for it');
    expect(copy).toMatchObject({ headline: 'Ferry stays', body: ['Nine members voted for it'] });
    expect(copy.deck).toBeUndefined();
  });

  it('reports a headline without text', () => {
    expect(codes(read('Ferry stays'))).toEqual(['AUTHOR_MISSING', 'BODY_MISSING']);
  });
});

describe('the deck', () => {
  const body = 'The vote came late on Monday evening. It was close.\n\nNobody left the hall before the count was over.';

  it.each([
    ['a short line without a full stop', `Ferry stays\n\nNine vote for the longer season\n\n${body}`],
    [
      'a sentence before the author line',
      `Ferry stays\n\nNine vote for the longer season.\n\nBy Nora Quill\n\n${body}`,
    ],
    ['a sentence before the dateline', `Ferry stays\n\nNine vote for the longer season.\n\nALDER BAY — ${body}`],
    ['a line in italics', `# Ferry stays\n\n*Nine vote for the longer season.*\n\n${body}`],
    ['a labelled line', `Headline: Ferry stays\nStandfirst: Nine vote for the longer season.\n\n${body}`],
    ['a line after the author line', `Ferry stays\n\nBy Nora Quill\n\nNine vote for the longer season\n\n${body}`],
  ])('is %s', (_, text) => {
    const copy = read(text);
    expect(copy.deck).toMatch(/^Nine vote for the longer season\.?$/);
    expect(copy.body).toHaveLength(2);
  });

  it('is not a first sentence of the text', () => {
    const copy = read(`Ferry stays\n\nThe mayor resigned on Monday.\n\n${body}`);
    expect(copy.deck).toBeUndefined();
    expect(copy.body[0]).toBe('The mayor resigned on Monday.');
  });
});

describe('the author line', () => {
  const withLine = (line: string) =>
    read(
      `Ferry stays after the vote\n\n${line}\n\nThe hall was full on Monday. People stood in the doorway.\n\nThe count took an hour.`,
    );

  it.each([
    ['By Nora Quill', ['Nora Quill']],
    ['BY NORA QUILL', ['NORA QUILL']],
    ['Author: Nora Quill', ['Nora Quill']],
    ['Author(s): Nora Quill and Tom Adeyemi', ['Nora Quill', 'Tom Adeyemi']],
    ['Written by Nora Quill', ['Nora Quill']],
    ['Von Marlene Osterkamp und Jan Tiede', ['Marlene Osterkamp', 'Jan Tiede']],
    ['Autorin: Marlene Osterkamp', ['Marlene Osterkamp']],
    ['Par Élodie Garnier', ['Élodie Garnier']],
    ['Auteur : Luc Morel', ['Luc Morel']],
    ['Por Lucía Ferrer', ['Lucía Ferrer']],
    ['Di Carla Benassi', ['Carla Benassi']],
    ['Door Anouk de Wit', ['Anouk de Wit']],
    ['**By Nora Quill**', ['Nora Quill']],
    ['By Nora Quill, chief transport correspondent', ['Nora Quill']],
  ])('%s credits %j', (line, names) => {
    const copy = withLine(line);
    expect(copy.authors.map(({ name }) => name)).toEqual(names);
    expect(copy.body).toHaveLength(2);
    expect(copy.deck).toBeUndefined();
  });

  it.each([
    'By the time the minister arrived, the hall had emptied and the lights were off.',
    'By Monday evening, more than two hundred people had signed.',
    'Von Berlin aus reiste die Ministerin weiter nach Prag.',
    'Por la tarde, la plaza estaba vacía.',
    'Par ailleurs, la mairie promet une étude.',
    'Di solito il consiglio vota in fretta.',
    'Door de storm viel de stroom uit.',
  ])('is not a sentence: %s', (line) => {
    const copy = withLine(line);
    expect(copy.authors).toEqual([]);
    expect(copy.body).toContain(line);
  });

  it('is text in the middle of the text', () => {
    const part = 'The hall was full.\n\n'.repeat(6);
    const copy = read(`Ferry stays\n\n${part}By Nora Quill\n\n${part}${part}The end came late.`);
    expect(copy.authors).toEqual([]);
    expect(copy.body).toContain('By Nora Quill');
  });

  it('gives its e-mail address to the private field and to no text', () => {
    const copy = withLine('By Nora Quill | nora.quill@ledger.example | @noraq');
    expect(copy.authors[0]).toMatchObject({ name: 'Nora Quill', email: 'nora.quill@ledger.example' });
    expect(JSON.stringify({ ...copy, authors: copy.authors.map(({ email: _, ...shown }) => shown) })).not.toContain(
      'ledger.example',
    );
    expect(copy.bylineText).toBe('By Nora Quill');
    expect(codes(copy)).toEqual(['EMAIL_PRIVATE', 'CONTACT_LEFT_OUT']);
  });

  it('does not give the address of a press office to the author', () => {
    const copy = read(`${PLAIN}\n\nContact: press@alder.example`);
    expect(copy.authors[0]?.email).toBeUndefined();
    expect(copy.report).toContainEqual(
      expect.objectContaining({ code: 'CONTACT_LEFT_OUT', text: 'press@alder.example' }),
    );
  });

  it('takes the line under the name for title and organisation', () => {
    const copy = read(
      'Ferry stays\n\nBy Nora Quill\nStaff Writer, The Harbour Ledger\n\nThe hall was full. It was late.\n\nThe count took an hour.',
    );
    expect(copy.authors[0]).toMatchObject({ jobTitle: 'Staff Writer', organization: 'The Harbour Ledger' });
  });

  it.each([
    ['last, after a dash', 'Ferry stays\n\nThe hall was full.\n\nThe count took an hour.\n\n— Omar Haddad'],
    ['alone under the headline', 'Ferry stays\n\nOmar Haddad\n\nThe hall was full.\n\nThe count took an hour.'],
  ])('may be a bare name %s, which is reported', (_, text) => {
    expect(read(text).authors).toMatchObject([{ name: 'Omar Haddad' }]);
    expect(codes(read(text))).toContain('AUTHOR_GUESSED');
  });

  it('is not a deck in capitals whose words come up in the text', () => {
    const copy = read(
      'Ferry stays\n\nCouncil Votes\n\nThe council met on Monday. It votes again in May.\n\nThe count took an hour.',
    );
    expect(copy).toMatchObject({ deck: 'Council Votes', authors: [] });
  });
});

describe('dates, datelines and what is not the article', () => {
  const around = (first: string, last = '') =>
    read(
      `Ferry stays after all\n\nNine vote for the longer season\n\n${first}\n\nThe count took an hour. Nobody left.${last}`,
    );

  it.each([
    ['ALDER BAY (AP) — The hall was full.', 'ALDER BAY (AP)', 'The hall was full.'],
    [
      'ALDER BAY, Sept. 3, 2019 /Baywire/ -- The hall was full.',
      'ALDER BAY, Sept. 3, 2019 /Baywire/',
      'The hall was full.',
    ],
    ['Lindenau (dpa) - Der Saal war voll.', 'Lindenau (dpa)', 'Der Saal war voll.'],
    ['Lindenau – Der Saal war voll.', 'Lindenau', 'Der Saal war voll.'],
    ['BAHÍA NORTE.- La sala estaba llena.', 'BAHÍA NORTE', 'La sala estaba llena.'],
  ])('takes the dateline off %s', (first, dateline, text) => {
    const copy = around(first);
    expect(copy.dateline).toBe(dateline);
    expect(copy.body[0]).toBe(text);
  });

  it('leaves a sentence with a dash alone', () => {
    const copy = around('Nora Quill — who was in the hall — counted too.');
    expect(copy.dateline).toBeUndefined();
  });

  it.each([
    ['May 4, 2021', '2021-05-04'],
    ['Tuesday, 4th May 2021, 10:30 am', '2021-05-04'],
    ['Published: 2021-05-04', '2021-05-04'],
    ['Dienstag, 4. Mai 2021, 10.30 Uhr', '2021-05-04'],
    ['Publié le : 4 mai 2021', '2021-05-04'],
    ['4 de mayo de 2021', '2021-05-04'],
    ['Published 6:00 a.m. ET May 4, 2021 | Updated 8:12 a.m. ET May 5, 2021', '2021-05-04'],
    ['24/05/2021', '2021-05-24'],
  ])('reads the date line %s', (line, date) => {
    const copy = around(`${line}\n\nThe hall was full.`);
    expect(copy.date).toBe(date);
    expect(copy.report).toContainEqual(expect.objectContaining({ code: 'DATE_READ' }));
    expect(copy.body).toHaveLength(2);
  });

  it('reports a date that can be read two ways', () => {
    const copy = around('04/05/2021\n\nThe hall was full.');
    expect(copy.date).toBeUndefined();
    expect(codes(copy)).toContain('DATE_UNSURE');
  });

  it('takes the date it was given before the one in the copy', () => {
    const text = 'Ferry stays\n\nMay 4, 2021\n\nThe hall was full.\n\nThe count took an hour.';
    expect(read(text, '2022-01-01')).toMatchObject({ date: '2022-01-01', report: [{ code: 'DATE_UNSURE' }, {}] });
  });

  it.each(['###', '-30-', 'END', 'ENDE', 'FIN'])('reports the end mark %s and keeps it out of the body', (mark) => {
    const copy = around('The hall was full.', `\n\n${mark}`);
    expect(copy.body).toHaveLength(2);
    expect(copy.report).toContainEqual(expect.objectContaining({ code: 'END_MARK', text: mark }));
  });

  it('keeps a picture credit as a credit and a caption as a report', () => {
    const copy = around(
      'The hall was full.',
      '\n\nPhoto: Lea Brandt\n\nPhoto: People wait at the door of the old hall.',
    );
    expect(copy.credits).toEqual([expect.objectContaining({ name: 'Lea Brandt', role: 'photography' })]);
    expect(codes(copy).filter((code) => code === 'PHOTO_LINE')).toHaveLength(2);
    expect(copy.authors).toEqual([]);
  });

  it('keeps subheadings in the body', () => {
    const copy = around('The hall was full.\n\n## A long night\n\nIt was late.');
    expect(copy.body).toEqual([
      'The hall was full.',
      'A long night',
      'It was late.',
      'The count took an hour. Nobody left.',
    ]);
    expect(codes(copy)).toContain('SUBHEADING_KEPT');
  });

  it('leaves notes to the desk out and says so', () => {
    const copy = read(
      'FOR IMMEDIATE RELEASE\n\nFerry stays\n\nThe hall was full.\n\nThe count took an hour.\n\nWord count: 9',
    );
    expect(copy.headline).toBe('Ferry stays');
    expect(copy.report.filter(({ code }) => code === 'NOTE_LEFT_OUT').map(({ text }) => text)).toEqual([
      'FOR IMMEDIATE RELEASE',
      'Word count: 9',
    ]);
  });
});

describe('any press copy', () => {
  const words = fc.array(
    fc.constantFrom('harbour', 'vote', 'Monday', 'ferry', 'Alder', 'said', 'the', 'winter', '12', 'été'),
    { minLength: 1, maxLength: 30 },
  );
  const sentence = words.map((list) => `${list.join(' ')}.`);
  const special = fc.constantFrom(
    'By Nora Quill',
    'By Nora Quill | nora@ledger.example | @noraq and Tom Adeyemi',
    'Author: Nora Quill',
    'Von Marlene Osterkamp',
    'Omar Haddad',
    'May 4, 2021',
    'ALDER BAY (AP) — The hall was full.',
    'Photo: Lea Brandt',
    'About the author',
    'About the author: Nora Quill is a reporter at The Ledger. Write to nora@ledger.example.',
    'Nora Quill is a reporter for She has written for Fieldnotes, radio and the Bay Post.',
    'Tom Adeyemi has 12 years of experience. Nora Quill lives in Alder Bay.',
    'Headline: A labelled one',
    'Deck:',
    '###',
    '* * *',
    '## A subheading',
    'Contact: press@alder.example',
    'Source: Baywire',
    'Published: yesterday',
    'This article was first published elsewhere.',
  );
  const copies = fc
    .array(
      fc.tuple(
        fc.oneof(
          sentence,
          words.map((list) => list.join(' ')),
          special,
        ),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
      ),
      { minLength: 1, maxLength: 14 },
    )
    .map((parts) => parts.flat().join(''));

  it('loses no word: each stands in the article, with an author, or in the report', () => {
    fc.assert(
      fc.property(copies, (text) => {
        const result = readPressCopy(text, { parseByline });
        if (!result.ok) return;
        const { headline, deck, dateline, date, body, bylineText, authors, report } = result.copy;
        const told = authors.flatMap(({ biography, email }) => [...(biography ?? []), email]);
        const kept = [headline, deck, dateline, date, ...body, bylineText, ...told, ...report.map((item) => item.text)];
        const left = tally(kept.join('\n'));
        expect(kept.join('\n').includes('nora@ledger.example')).toBe(text.includes('nora@ledger.example'));
        for (const [word, count] of tally(text.replaceAll('nora@ledger.example', '')))
          expect({ word, kept: Math.min(count, left.get(word) ?? 0) }).toEqual({ word, kept: count });
      }),
      { numRuns: 120 },
    );
  });

  it('never shows an e-mail address from an author line', () => {
    fc.assert(
      fc.property(copies, (text) => {
        const result = readPressCopy(text, { parseByline });
        if (!result.ok) return;
        const { bylineText, authors, credits } = result.copy;
        const shown = [
          bylineText,
          ...authors.flatMap(({ biography }) => biography ?? []),
          ...credits.map(({ name }) => name),
        ];
        expect(shown.join('\n')).not.toMatch(/@ledger/);
      }),
    );
  });
});

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`(?=.{${width + 1}})(.{1,${width}}) `, 'g'), '$1\n');
}

describe('a deck that ends as a sentence', () => {
  const copyWith = (deck: string) => read(PLAIN.replace('Nine members vote for the longer season', deck));

  it('is the deck when it is far shorter than the paragraphs of the text', () => {
    expect(copyWith('Nine members vote for it.').deck).toBe('Nine members vote for it.');
  });

  it('is the deck when the text behind it begins with a dateline', () => {
    const deck = 'The boats stay until spring. Nurses and bakers had asked for it at every meeting since the summer.';
    const copy = read(
      PLAIN.replace('Nine members vote for the longer season', deck).replace(
        'The council voted',
        'OSTREY, 12 November. The council voted',
      ),
    );
    expect(copy).toMatchObject({ deck, dateline: 'OSTREY, 12 November' });
    expect(copy.body[0]).toMatch(/^The council voted/);
  });

  it('stays in the text and is reported when it is just shorter', () => {
    const deck = 'Nine of the twelve members voted for the longer season on Monday night.';
    const copy = copyWith(deck);
    expect(copy.body[0]).toBe(deck);
    expect(codes(copy)).toContain('DECK_UNSURE');
  });
});

it('a time somebody worked for is no outlet', () => {
  const bio =
    'Nora Quill is a correspondent. She has worked as a reporter for 12 years and has written for 20 Minuten and Harbour Weekly.';
  const copy = read(PLAIN.replace(/Nora Quill is a transport[^]*$/, bio));
  expect(copy.authors[0]?.outlets).toEqual(['20 Minuten', 'Harbour Weekly']);
});
