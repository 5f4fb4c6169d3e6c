import { createAlarm } from '../../../src/plugins/editorial/server/src/alarm';

type Strapi = Parameters<typeof createAlarm>[0];

const START = Date.parse('2031-05-01T12:00:00.000Z');
const SECOND = 1000;

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

/** Work of which each piece is due at an instant; `isStuck` leaves it undone. */
function aDesk() {
  const due: number[] = [];
  const counts = { rounds: 0, asked: 0 };
  const desk = { isStuck: false, isDown: false };
  const errors: string[] = [];
  const alarm = createAlarm({ log: { error: (said: string) => errors.push(said) } } as unknown as Strapi, {
    name: 'news',
    now: () => new Date(),
    nextDue: async () => {
      counts.asked += 1;
      if (desk.isDown) throw new Error('no database');
      return due.length > 0 ? new Date(Math.min(...due)).toISOString() : null;
    },
    round: async () => {
      counts.rounds += 1;
      if (!desk.isStuck) due.splice(0, due.length, ...due.filter((at) => at > Date.now()));
    },
  });
  return { due, counts, desk, alarm, errors };
}

const passes = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * SECOND);

it('what is due is done as soon as somebody says so', async () => {
  const { due, counts, alarm } = aDesk();
  alarm.start();
  due.push(Date.now());
  alarm.wake();
  await passes(0);
  expect([due, counts.rounds]).toEqual([[], 1]);
});

it('what becomes due later is done at its instant, and nothing is done before', async () => {
  const { due, counts, alarm } = aDesk();
  due.push(START + 27 * SECOND);
  alarm.start();
  await passes(26.9);
  expect(counts.rounds).toBe(0);
  await passes(0.2);
  expect([due, counts.rounds]).toEqual([[], 1]);
});

it('an hour in which nothing is due costs a question each half minute', async () => {
  const { counts, alarm } = aDesk();
  alarm.start();
  await passes(3600);
  expect(counts).toEqual({ rounds: 0, asked: 120 });
});

it('what another instance wrote, which wakes nobody here, is done within half a minute', async () => {
  const { due, counts, alarm } = aDesk();
  alarm.start();
  await passes(60);
  due.push(Date.now());
  await passes(30);
  expect([due, counts.rounds]).toEqual([[], 1]);
});

it('what cannot be done is tried each ten seconds, and so is a database that does not answer', async () => {
  const { due, counts, desk, alarm, errors } = aDesk();
  Object.assign(desk, { isStuck: true });
  due.push(START);
  alarm.start();
  await passes(60);
  expect(counts.rounds).toBe(6);
  Object.assign(desk, { isStuck: false, isDown: true });
  await passes(30);
  expect([errors.length, counts.rounds]).toEqual([3, 6]);
  Object.assign(desk, { isDown: false });
  await passes(10);
  expect([due, counts.rounds]).toEqual([[], 7]);
});

it('is silent once it is stopped, and before it is started', async () => {
  const { due, counts, alarm } = aDesk();
  due.push(START);
  alarm.wake();
  await passes(60);
  expect(counts.asked).toBe(0);
  alarm.start();
  await alarm.stop();
  alarm.wake();
  await passes(60);
  expect(counts.asked).toBe(0);
});
