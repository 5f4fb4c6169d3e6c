import { creditsOfLine } from '../../../src/plugins/editorial/admin/src/credits/credits-of-line';
import { chosenAuthor, keepsAuthor, whoIs } from '../../../src/plugins/editorial/admin/src/credits/credit-value';
import { CREDITS, ownCreditsField } from '../../../src/plugins/editorial/admin/src/credits/own-credits-field';
import { meantUnseen, suggestionsFor } from '../../../src/plugins/editorial/admin/src/credits/suggestions';

const person = (name: string, documentId = name) => ({ documentId, name, jobTitle: null, isPublished: true });
const read = (name: string, more: object = {}) => ({
  name,
  kind: 'person' as const,
  role: 'by' as const,
  authors: [],
  ...more,
});

describe('the field in the layout', () => {
  const credits = {
    name: 'credits',
    type: 'component',
    attribute: { component: 'editorial.credit', repeatable: true },
  };
  const role = { name: 'role', type: 'editorial-choice', attribute: { enum: ['by'] } };
  const layoutWith = (
    fields: readonly { name: string; type: string }[],
    metadatas: object = { bylineOverride: {} },
  ) => ({
    layout: {
      layout: [[[{ name: 'body', type: 'blocks' }], [credits]]],
      components: { 'editorial.credit': { layout: [fields] } },
      metadatas,
    },
  });

  it('takes the place of Strapi’s list of components, and knows the fields of a credit', () => {
    const { layout } = ownCreditsField(layoutWith([role])).layout;
    expect(layout).toEqual([
      [
        [{ name: 'body', type: 'blocks' }],
        [{ name: 'credits.role', type: CREDITS, attribute: { ...credits.attribute, credit: [role] } }],
      ],
    ]);
  });

  it.each<[string, ReturnType<typeof layoutWith>]>([
    ['where a house gave credits a field that ours cannot show', layoutWith([role, { name: 'photo', type: 'media' }])],
    ['in a type of a site that has no byline', layoutWith([role], {})],
  ])('leaves Strapi’s own %s', (_, given) => {
    expect(ownCreditsField(given)).toBe(given);
  });
});

describe('what is offered for a text', () => {
  const kinds = (typed: string, found: Parameters<typeof suggestionsFor>[1]) =>
    suggestionsFor(typed, found).map(({ kind }) => kind);

  it('puts people before the bare name', () => {
    const found = { people: [person('Ada Lovelace')], credits: [read('Ada')] };
    expect(kinds('Ada', found)).toEqual(['person', 'name', 'profile']);
  });

  it('offers a byline where it says more than the one name', () => {
    expect(kinds('By Ada', { people: [], credits: [read('Ada')] })).toEqual(['line', 'name', 'profile']);
    expect(kinds('Ada, Bo', { people: [], credits: [read('Ada'), read('Bo')] })[0]).toBe('line');
  });

  it('has no bare name that would not fit, and nothing for nothing', () => {
    const long = `By ${'Ada and '.repeat(40)}Bo`;
    expect(kinds(long, { people: [], credits: [read('Ada'), read('Bo')] })).toEqual(['line']);
    expect(kinds('', { people: [], credits: [] })).toEqual([]);
  });

  it.each<[string, readonly string[], string | undefined]>([
    ['ada lovelace', ['Ada Lovelace', 'Ada Lovelace-King'], 'Ada Lovelace'],
    ['tomas brandt', ['Tomás Brandt'], 'Tomás Brandt'],
    ['ann lee', ['Annabel Leeson'], undefined],
    ['ada', ['Ada', 'ADA'], undefined],
    ['nobody known', [], 'nobody known'],
  ])('Enter before the list is there takes for %j of %j: %j', (typed, names, meant) => {
    const people = names.map((name) => person(name));
    const taken = meantUnseen(typed, suggestionsFor(typed, { people, credits: [] }));
    const name = taken?.kind === 'person' ? taken.person.name : taken?.kind === 'name' ? taken.name : undefined;
    expect(name).toBe(meant);
  });
});

describe('credits of a byline', () => {
  const line = 'By Ada Lovelace and Dr Mae Jemison in Paris, music by Clara';
  const credits = [
    read('Ada Lovelace', { authors: [{ documentId: 'ada', name: 'Ada Lovelace' }] }),
    read('Mae Jemison', { prefix: 'Dr', place: 'Paris', authors: [person('a'), person('b')] }),
    read('Clara', { role: 'other' }),
  ];

  it('have the profile that alone bears the name, and what was printed around it', () => {
    const { rows, names } = creditsOfLine(credits, line, ['by']);
    expect(names).toEqual(['Ada Lovelace', 'Mae Jemison']);
    expect(rows).toMatchObject([
      { role: 'by', name: null, author: { connect: [{ apiData: { documentId: 'ada' } }] }, creditedAs: null },
      { name: 'Mae Jemison', author: { connect: [] }, creditedAs: 'Dr Mae Jemison', note: 'in Paris' },
    ]);
  });

  it('name who is left out because the house has no such role', () => {
    expect(creditsOfLine(credits, line, ['by']).leftOut).toEqual(['Clara']);
    expect(creditsOfLine(credits, line, []).rows).toEqual([]);
  });
});

describe('who a credit is about', () => {
  it('is the author chosen last, and the saved one only as long as nobody took it off', () => {
    const chosen = whoIs({ person: person('Bo', 'bo') }, 'ada');
    expect(chosenAuthor(chosen)).toBe('bo');
    expect(keepsAuthor({ id: 1, ...chosen })).toBe(false);
    expect(keepsAuthor({ id: 1, author: { connect: [], disconnect: [] } })).toBe(true);
    expect(keepsAuthor({ author: null })).toBe(false);
    expect(chosenAuthor(whoIs({ name: 'Bo' }))).toBeNull();
  });
});
