import { createItems, type Item } from '../../../src/plugins/editorial/server/src/delivery/present/items';

const KILOBYTE = 1_024;

const itemOf = (id: number, more: Partial<Item> = {}): Item => ({
  id,
  documentId: `document-${id}`,
  bytes: Buffer.from(`{"id":${id}}`),
  keys: [],
  changedAt: null,
  ...more,
});

/** The ids that had to be made. */
async function madeFor(items: ReturnType<typeof createItems>, ids: readonly number[], more: Partial<Item> = {}) {
  const asked: number[] = [];
  await items.of('full', ids, async (missing) => {
    asked.push(...missing);
    return missing.map((id) => itemOf(id, more));
  });
  return asked;
}

test('an article is made for the first list that shows it, and once more when something in it has changed', async () => {
  const items = createItems(64 * KILOBYTE, () => true);
  expect(await madeFor(items, [1, 2], { keys: ['author:9'] })).toEqual([1, 2]);
  expect(await madeFor(items, [2, 1, 3])).toEqual([3]);
  items.drop(['article:document-2', 'articles']);
  expect(await madeFor(items, [1, 2, 3], { keys: ['author:9'] })).toEqual([2]);
  items.drop(['author:9']);
  expect(await madeFor(items, [1, 2, 3])).toEqual([1, 2]);
  items.drop();
  expect(await madeFor(items, [1, 2, 3])).toEqual([1, 2, 3]);
});

test('a summary is not the article in full', async () => {
  const items = createItems(64 * KILOBYTE, () => true);
  await madeFor(items, [1]);
  const found = await items.of('summary', [1], async () => [itemOf(1, { bytes: Buffer.from('short') })]);
  expect(found.get(1)?.bytes.toString()).toBe('short');
});

test('what was being made while something changed is given once, and not kept', async () => {
  const items = createItems(64 * KILOBYTE, () => true);
  const found = await items.of('full', [1], async () => {
    items.drop(['section:5']);
    return [itemOf(1)];
  });
  expect(found.get(1)?.id).toBe(1);
  expect(await madeFor(items, [1])).toEqual([1]);
});

test('what is known is not used while nobody knows what has changed', async () => {
  let isKeepable = true;
  const items = createItems(64 * KILOBYTE, () => isKeepable);
  await madeFor(items, [1]);
  isKeepable = false;
  expect(await madeFor(items, [1, 2])).toEqual([1, 2]);
  isKeepable = true;
  expect(await madeFor(items, [1, 2])).toEqual([2]);
});

test('those that no list showed for longest go when the room is used up', async () => {
  const items = createItems(10 * KILOBYTE, () => true);
  const bytes = Buffer.alloc(3 * KILOBYTE);
  for (const id of [1, 2]) await madeFor(items, [id], { bytes });
  await madeFor(items, [1]);
  await madeFor(items, [3], { bytes });
  expect(await madeFor(items, [1, 3])).toEqual([]);
  expect(await madeFor(items, [2], { bytes: Buffer.alloc(20 * KILOBYTE) })).toEqual([2]);
  expect(await madeFor(items, [2])).toEqual([2]);
});

test('an article that has ended meanwhile is left out', async () => {
  const items = createItems(64 * KILOBYTE, () => true);
  expect([...(await items.of('full', [1, 2], async () => [itemOf(2)])).keys()]).toEqual([2]);
});
