import { inBatches } from '../../../src/plugins/editorial/admin/src/list-view/in-batches';

const loads: (readonly string[])[] = [];
const load = (ids: readonly string[]) => {
  loads.push(ids);
  return Promise.resolve(ids.join());
};

beforeEach(() => {
  loads.length = 0;
});

it('what is asked for at once is loaded at once, each id one time', async () => {
  const batched = inBatches<string>();
  const answers = await Promise.all(['a', 'b', 'a'].map((id) => batched('articles en', id, load)));
  expect(answers).toEqual(['a,b', 'a,b', 'a,b']);
  expect(loads).toEqual([['a', 'b']]);
});

it('groups are loaded apart', async () => {
  const batched = inBatches<string>();
  await Promise.all([batched('articles en', 'a', load), batched('authors en', 'b', load)]);
  expect(loads).toEqual([['a'], ['b']]);
});

it('what is asked for later is loaded anew', async () => {
  const batched = inBatches<string>();
  await batched('articles en', 'a', load);
  await batched('articles en', 'a', load);
  expect(loads).toEqual([['a'], ['a']]);
});

it('a load that failed fails for all who asked, and is tried again for the next', async () => {
  const batched = inBatches<string>();
  const fail = () => Promise.reject(new Error('offline'));
  const asked = [batched('articles en', 'a', fail), batched('articles en', 'b', fail)];
  await Promise.all(asked.map((answer) => expect(answer).rejects.toThrow('offline')));
  await expect(batched('articles en', 'a', load)).resolves.toBe('a');
});
