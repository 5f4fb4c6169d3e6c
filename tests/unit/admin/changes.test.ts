import {
  asNewWhereGone,
  changedFields,
  onlyThese,
  plainText,
} from '../../../src/plugins/editorial/admin/src/conflict/changes';

test('changed are the fields whose values are not those the form started with', () => {
  const started = { deck: 'Old', headline: 'Same', credits: [{ id: 1, name: 'Ann' }] };
  const now = { deck: 'New', headline: 'Same', credits: [{ id: 1, name: 'Anna' }], tags: { connect: [] } };
  expect(changedFields(started, now)).toEqual(['deck', 'credits', 'tags']);
  expect(changedFields(started, started)).toEqual([]);
});

test('only the fields that the person changed are saved over the other text', () => {
  expect(onlyThese({ deck: 'New', headline: 'Old' }, ['deck'])).toEqual({ deck: 'New' });
  expect(onlyThese(undefined, ['deck'])).toEqual({});
});

test('a text and a body are shown in words, a relation is not', () => {
  expect(plainText('One line')).toBe('One line');
  const word = (text: string) => ({ type: 'text', text });
  const body = [
    { type: 'paragraph', children: [word('The '), { type: 'link', children: [word('ferry')] }] },
    { type: 'paragraph', children: [word('left.')] },
  ];
  expect(plainText(body)).toBe('The ferry\nleft.');
  expect(plainText({ connect: [] })).toBeUndefined();
  expect(plainText([{ id: 1, name: 'Ann' }])).toBeUndefined();
});

test('rows that somebody else took away are saved as new ones, files and what is still there as they are', () => {
  const mine = {
    credits: [{ id: 1, name: 'Ann' }, { id: 2 }, { name: 'New' }],
    gallery: [{ id: 9, mime: 'image/png' }],
    deck: 'D',
  };
  const theirs = { credits: [{ id: 2 }, { id: 3 }], gallery: [] };
  expect(asNewWhereGone(mine, theirs)).toEqual({ ...mine, credits: [{ name: 'Ann' }, { id: 2 }, { name: 'New' }] });
});
