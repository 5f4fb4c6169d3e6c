import fc from 'fast-check';
import { compareContent, type Content, type FieldChange } from '@domain/compare/compare';
import { pairItems } from '@domain/compare/pairing';
import type { DigestSchema } from '@domain/workflow/digest';
import { match } from './matching';

const SCHEMAS: Readonly<Record<string, DigestSchema>> = {
  credit: {
    attributes: {
      author: { type: 'relation' },
      name: { type: 'string' },
      role: { type: 'enumeration' },
      note: { type: 'string' },
    },
  },
  text: { attributes: { heading: { type: 'string' }, body: { type: 'text' } } },
};
const ARTICLE: DigestSchema = {
  attributes: {
    headline: { type: 'string' },
    genre: { type: 'enumeration' },
    body: { type: 'blocks' },
    credits: { type: 'component', component: 'credit' },
    image: { type: 'media' },
    section: { type: 'relation' },
    parts: { type: 'dynamiczone' },
  },
};
const NAMES: Readonly<Record<string, string>> = { ines: 'Ines Marlow', omar: 'Omar Haddad', news: 'News' };

const compare = (from: Content, to: Content) =>
  compareContent(from, to, ARTICLE, {
    schemaOf: (uid) => SCHEMAS[uid] ?? { attributes: {} },
    match,
    nameOf: (documentId) => NAMES[documentId],
  });
const partsOf = (change: FieldChange | undefined) => (change?.kind === 'parts' ? change.parts : []);
const credits = (from: readonly Content[], to: readonly Content[]) =>
  partsOf(compare({ credits: from }, { credits: to }).changed[0]).map(({ change, isMoved, title, fields }) => [
    title,
    change,
    isMoved,
    fields.map(({ name }) => name),
  ]);

const ines = { author: 'ines', role: 'by' };
const omar = { author: 'omar', role: 'by' };
const wire = { name: 'Wire desk', role: 'by' };

describe('of credits it is told', () => {
  it('who came and who went, by name', () => {
    expect(credits([ines, wire], [ines, omar])).toEqual([
      ['Ines Marlow', 'same', false, []],
      ['Wire desk', 'removed', false, ['name', 'role']],
      ['Omar Haddad', 'added', false, ['author', 'role']],
    ]);
  });

  it('who stands elsewhere now', () => {
    expect(credits([ines, omar, wire], [wire, ines, omar])).toEqual([
      ['Wire desk', 'same', true, []],
      ['Ines Marlow', 'same', false, []],
      ['Omar Haddad', 'same', false, []],
    ]);
  });

  it('who did something else', () => {
    expect(credits([ines], [{ ...ines, role: 'photo', note: 'in Tunis' }])).toEqual([
      ['Ines Marlow', 'changed', false, ['role', 'note']],
    ]);
  });

  it('and of one person with two roles which of them it was', () => {
    const photo = { author: 'ines', role: 'photo' };
    expect(credits([ines, photo], [photo, { ...ines, note: 'in Tunis' }])).toMatchObject([
      ['Ines Marlow', 'same', false, []],
      ['Ines Marlow', 'changed', true, ['note']],
    ]);
  });
});

describe('of fields it is told', () => {
  it('which are different, in the order of the type, and which are alike', () => {
    const { changed, same } = compare(
      { headline: 'One', genre: 'news', section: 'news', old: 'gone' },
      { headline: 'Two', genre: 'opinion', section: 'news' },
    );
    expect(changed).toMatchObject([
      { name: 'headline', kind: 'prose' },
      { name: 'genre', kind: 'value', from: 'news', to: 'opinion' },
    ]);
    expect(same).toEqual(['section']);
  });

  it('that another file stands in the place of one, or another caption under it', () => {
    const file = { documentId: 'f1', alternativeText: 'A ferry', content: 'aa' };
    const partsFor = (now: Content) => partsOf(compare({ image: file }, { image: now }).changed[0]);
    expect(partsFor({ ...file, caption: 'At six' })).toMatchObject([
      { change: 'changed', title: 'A ferry', fields: [{ name: 'caption' }] },
    ]);
    expect(partsFor({ ...file, content: 'bb' })).toMatchObject([{ change: 'changed', fields: [{ name: 'content' }] }]);
    expect(partsFor({ documentId: 'f2', content: 'cc' })).toMatchObject([{ change: 'removed' }, { change: 'added' }]);
  });

  it('where a relation leads now, by name, and by its documentId alone where no name may be told', () => {
    const { changed } = compare({ section: 'news' }, { section: 'unknown' });
    expect(partsOf(changed[0])).toMatchObject([
      { change: 'removed', documentId: 'news', title: 'News' },
      { change: 'added', documentId: 'unknown', title: '' },
    ]);
    const credited = compare(
      { credits: [] },
      { credits: [{ author: 'unknown', name: 'U. N. Known' }, { author: 'unknown' }] },
    );
    expect(partsOf(credited.changed[0]).map(({ title }) => title)).toEqual(['U. N. Known', '']);
  });

  it('what changed in the parts of a zone', () => {
    const part = (heading: string, body: string) => ({ component: 'text', value: { heading, body } });
    const { changed } = compare({ parts: [part('Why', 'One')] }, { parts: [part('Who', 'Two'), part('Why', 'Three')] });
    expect(partsOf(changed[0])).toMatchObject([
      { change: 'added', title: 'Who', component: 'text' },
      { change: 'changed', title: 'Why', fields: [{ name: 'body' }] },
    ]);
  });
});

it('whatever the lists, each item of both is told of once, in the order of the second', () => {
  const item = fc.record({ identity: fc.constantFrom(null, 'a', 'b', 'c'), whole: fc.constantFrom('1', '2', '3') });
  const items = fc.array(item, { maxLength: 10 });
  fc.assert(
    fc.property(items, items, (from, to) => {
      const pairs = pairItems(from, to);
      expect(pairs.flatMap((pair) => pair.to ?? [])).toEqual(to.map((_, n) => n));
      expect(pairs.flatMap((pair) => pair.from ?? []).sort((a, b) => a - b)).toEqual(from.map((_, n) => n));
      expect(pairItems(to, to).every((pair) => pair.from === pair.to && !pair.isMoved)).toBe(true);
    }),
  );
});
