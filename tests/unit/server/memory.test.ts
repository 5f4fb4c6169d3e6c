import { createMemory } from '../../../src/plugins/editorial/server/src/delivery/memory/memory';

const answerOf = (text: string) => ({ status: 200, headers: {}, body: Buffer.from(text) });

const KILOBYTE = 1_024;

test('an answer is given until something that it shows has changed', () => {
  const memory = createMemory(64 * KILOBYTE);
  const ticket = memory.ticket();
  memory.keep('/one', answerOf('one'), { keys: ['article:1', 'author:9'], ticket, until: Infinity });
  memory.keep('/two', answerOf('two'), { keys: ['article:2', 'author:9'], ticket, until: Infinity });
  memory.drop(['article:2']);
  expect(memory.get('/one', 0)?.body?.toString()).toBe('one');
  expect(memory.get('/two', 0)).toBeNull();
  memory.drop(['author:9']);
  expect(memory.get('/one', 0)).toBeNull();
});

test('an answer that was being made while something changed is not kept', () => {
  const memory = createMemory(64 * KILOBYTE);
  const ticket = memory.ticket();
  memory.drop(['article:1']);
  memory.keep('/one', answerOf('one'), { keys: ['article:1'], ticket, until: Infinity });
  expect(memory.get('/one', 0)).toBeNull();
});

test('an answer that names nothing it shows is not kept: nobody could drop it', () => {
  const memory = createMemory(64 * KILOBYTE);
  memory.keep('/one', answerOf('one'), { keys: [], ticket: memory.ticket(), until: Infinity });
  expect(memory.get('/one', 0)).toBeNull();
});

test('the answer that nobody asked for longest goes when the room is used up', () => {
  const memory = createMemory(10 * KILOBYTE);
  const keep = (address: string) =>
    memory.keep(address, answerOf(address.repeat(200)), { keys: ['all'], ticket: 0, until: Infinity });
  for (const address of ['/one', '/two', '/six']) keep(address);
  memory.get('/one', 0);
  keep('/ten');
  expect(['/one', '/two', '/six', '/ten'].filter((address) => memory.get(address, 0))).toEqual([
    '/one',
    '/six',
    '/ten',
  ]);
});

test('answers that were asked for again and again between two others outlast those that were not', () => {
  const memory = createMemory(10 * KILOBYTE);
  const keep = (address: string) =>
    memory.keep(address, answerOf(address.repeat(200)), { keys: ['all'], ticket: 0, until: Infinity });
  for (const address of ['/one', '/two', '/six']) keep(address);
  for (const address of ['/one', '/one', '/two', '/one']) memory.get(address, 0);
  keep('/ten');
  memory.get('/one', 0);
  keep('/ace');
  expect(['/one', '/two', '/six', '/ten', '/ace'].filter((address) => memory.get(address, 0))).toEqual([
    '/one',
    '/ten',
    '/ace',
  ]);
});

test('what is larger than the room is not kept, and no room keeps nothing', () => {
  const memory = createMemory(3 * KILOBYTE);
  memory.keep('/large', answerOf('x'.repeat(2 * KILOBYTE)), { keys: ['all'], ticket: 0, until: Infinity });
  expect(memory.get('/large', 0)).toBeNull();
  const none = createMemory(0);
  none.keep('/one', answerOf('one'), { keys: ['all'], ticket: 0, until: Infinity });
  expect(none.get('/one', 0)).toBeNull();
});

test('everything can be dropped at once', () => {
  const memory = createMemory(64 * KILOBYTE);
  memory.keep('/one', answerOf('one'), { keys: ['article:1'], ticket: 0, until: Infinity });
  memory.drop();
  expect(memory.get('/one', 0)).toBeNull();
});

describe('another form of an answer', () => {
  const whole = answerOf('whole');
  const form = { of: { address: '/one', answer: whole }, address: 'br /one', answer: answerOf('short') };

  test('goes when the answer goes', () => {
    const memory = createMemory(64 * KILOBYTE);
    memory.keep('/one', whole, { keys: ['article:1'], ticket: 0, until: 1_000 });
    memory.keepForm(form);
    expect(memory.get('br /one', 999)).toBe(form.answer);
    expect(memory.get('br /one', 1_000)).toBeNull();
    memory.drop(['article:1']);
    expect(memory.get('br /one', 0)).toBeNull();
  });

  test('is not kept when the answer is another by now, or is gone', () => {
    const memory = createMemory(64 * KILOBYTE);
    memory.keepForm(form);
    expect(memory.get('br /one', 0)).toBeNull();
    memory.keep('/one', answerOf('newer'), { keys: ['article:1'], ticket: 0, until: Infinity });
    memory.keepForm(form);
    expect(memory.get('br /one', 0)).toBeNull();
  });

  test('takes room of its own', () => {
    const memory = createMemory(4 * KILOBYTE);
    memory.keep('/one', whole, { keys: ['article:1'], ticket: 0, until: Infinity });
    memory.keepForm(form);
    expect([memory.get('/one', 0), memory.get('br /one', 0)]).toEqual([null, form.answer]);
  });
});

test('an answer whose time is over is not given', () => {
  const memory = createMemory(64 * KILOBYTE);
  memory.keep('/one', answerOf('one'), { keys: ['article:1'], ticket: 0, until: 1_000 });
  expect(memory.get('/one', 999)?.body?.toString()).toBe('one');
  expect(memory.get('/one', 1_000)).toBeNull();
});
