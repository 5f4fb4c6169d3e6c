import { createSequence } from '../../../src/plugins/editorial/server/src/delivery/memory/sequence';

const HOUR = 60 * 60 * 1000;

/** A table whose rows are seen in the order in which transactions end, not in that of their numbers. */
function aTable(committed: number[]) {
  const asked: number[][] = [];
  const source = {
    newest: async () => Math.max(0, ...committed),
    since: async (id: number, numbers: readonly number[]) => {
      asked.push([...numbers]);
      return committed.filter((one) => one > id || numbers.includes(one)).map((one) => ({ id: one }));
    },
  };
  return { source, asked };
}

const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

test('gives each row once, and none of those that were there before', async () => {
  const committed = [1, 2, 3];
  const sequence = createSequence(aTable(committed).source, () => 0);
  expect(await sequence.appeared()).toEqual([]);
  expect(await sequence.appeared()).toEqual([]);
  committed.push(4, 5);
  expect(idsOf(await sequence.appeared())).toEqual([4, 5]);
  expect(await sequence.appeared()).toEqual([]);
});

test('gives a row whose transaction ended after that of a later row', async () => {
  const committed = [1];
  const sequence = createSequence(aTable(committed).source, () => 0);
  await sequence.appeared();
  committed.push(3);
  expect(idsOf(await sequence.appeared())).toEqual([3]);
  committed.push(2);
  expect(idsOf(await sequence.appeared())).toEqual([2]);
  expect(await sequence.appeared()).toEqual([]);
});

test('gives a row that had its number, but was not seen, when we began to look', async () => {
  const committed = [1, 3];
  const sequence = createSequence(aTable(committed).source, () => 0);
  await sequence.appeared();
  committed.push(2);
  expect(idsOf(await sequence.appeared())).toEqual([2]);
});

test('stops asking for numbers that nobody used', async () => {
  let now = 0;
  const committed = [1];
  const { source, asked } = aTable(committed);
  const sequence = createSequence(source, () => now);
  await sequence.appeared();
  committed.push(4);
  await sequence.appeared();
  await sequence.appeared();
  now = HOUR;
  await sequence.appeared();
  await sequence.appeared();
  expect(asked).toEqual([[], [], [2, 3], [2, 3], []]);
});
