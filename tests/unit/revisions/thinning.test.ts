import fc from 'fast-check';
import { endOfStretch, nextLook, STANDARD_TIERS, thinnedOut, type Saved, type Tier } from '@domain/revisions/thinning';

const HOUR_MS = 3_600_000;
const NOW = new Date('2031-05-20T12:00:00.000Z');

let ids = 0;
const saved = (at: string, isKept = false): Saved => ({ id: ++ids, at, isKept });
const left = (all: readonly Saved[], tiers: readonly Tier[] = STANDARD_TIERS, now = NOW) => {
  const gone = new Set(thinnedOut(all, tiers, now));
  return all.filter(({ id }) => !gone.has(id));
};
const timesLeft = (...times: readonly string[]) => left(times.map((at) => saved(at))).map(({ at }) => at);

describe('of saved texts there stay', () => {
  it('all of the last day', () => {
    const day = ['2031-05-20T11:59:58.000Z', '2031-05-20T11:59:59.000Z', '2031-05-19T12:00:01.000Z'];
    expect(timesLeft(...day)).toEqual(day);
  });

  it('the last of each hour for a week', () => {
    const week = ['2031-05-18T09:01:00.000Z', '2031-05-18T09:30:00.000Z', '2031-05-18T10:00:00.000Z'];
    expect(timesLeft(...week)).toEqual(week.slice(1));
  });

  it('the last of each day after that', () => {
    const older = ['2031-05-01T00:00:00.000Z', '2031-05-01T09:00:00.000Z', '2031-05-01T23:59:59.000Z'];
    expect(timesLeft(...older)).toEqual(older.slice(2));
  });

  it('those that were submitted, approved or published, whatever came after them', () => {
    const kept = saved('2031-05-01T08:00:00.000Z', true);
    expect(left([kept, saved('2031-05-01T09:00:00.000Z'), saved('2031-05-01T10:00:00.000Z')])).toHaveLength(2);
    expect(left([kept, saved('2031-05-01T09:00:00.000Z')])).toContainEqual(kept);
  });

  it('all of them where nobody wants them thinned', () => {
    const all = [saved('2001-05-01T08:00:00.000Z'), saved('2001-05-01T08:00:01.000Z')];
    expect(left(all, [])).toEqual(all);
  });
});

it('a text is looked at when it comes into each tier, and then no more', () => {
  const at = '2031-05-20T12:00:00.000Z';
  expect(nextLook(at, STANDARD_TIERS, NOW)).toBe('2031-05-21T12:00:00.000Z');
  expect(nextLook(at, STANDARD_TIERS, new Date('2031-05-21T12:00:00.000Z'))).toBe('2031-05-27T12:00:00.000Z');
  expect(nextLook(at, STANDARD_TIERS, new Date('2031-05-27T12:00:00.000Z'))).toBeNull();
  expect(nextLook(at, [], NOW)).toBeNull();
});

describe('whatever was saved when', () => {
  const instant = fc
    .integer({ min: 0, max: 40 * 24 * 60 })
    .map((m) => new Date(NOW.getTime() - m * 60_000).toISOString());
  const texts = fc
    .array(fc.record({ at: instant, isKept: fc.boolean() }), { maxLength: 60 })
    .map((all) => all.map((one, id) => ({ ...one, id })));
  const tiers = fc
    .array(fc.record({ afterHours: fc.integer({ min: 1, max: 900 }), oneEachHours: fc.integer({ min: 1, max: 90 }) }), {
      maxLength: 4,
    })
    .map((all) => all.sort((a, b) => a.afterHours - b.afterHours));

  it('nothing kept goes, and the last text stays', () => {
    fc.assert(
      fc.property(texts, tiers, (all, policy) => {
        const gone = new Set(thinnedOut(all, policy, NOW));
        const newest = [...all].sort((a, b) => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1))[0];
        expect(all.filter(({ id, isKept }) => isKept && gone.has(id))).toEqual([]);
        if (newest) expect(gone.has(newest.id)).toBe(false);
      }),
    );
  });

  it('what was thinned out once leaves nothing to thin out', () => {
    fc.assert(
      fc.property(texts, tiers, (all, policy) => expect(thinnedOut(left(all, policy), policy, NOW)).toEqual([])),
    );
  });

  it('every text that goes has a later one in its stretch that stays, or is kept for good', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const stay = left(all);
        for (const { id, at } of all) {
          if (stay.some((one) => one.id === id)) continue;
          const end = endOfStretch(at, STANDARD_TIERS);
          expect(stay.some((one) => one.at >= at && one.at < end && one.id !== id)).toBe(true);
        }
      }),
    );
  });

  it('a text goes by those of its own stretch alone, so that looking there is enough', () => {
    fc.assert(
      fc.property(texts, tiers, (all, policy) => {
        const gone = new Set(thinnedOut(all, policy, NOW));
        for (const { id, at } of all) {
          const end = endOfStretch(at, policy);
          const around = all.filter((one) => one.at >= at && one.at <= end);
          expect(thinnedOut(around, policy, NOW).includes(id)).toBe(gone.has(id));
        }
      }),
    );
  });

  it('a text stays until the tier that it comes into, as old as it may get', () => {
    fc.assert(
      fc.property(instant, tiers, (at, policy) => {
        const first = policy[0];
        const look = nextLook(at, policy, new Date(at));
        expect(look).toBe(first ? new Date(Date.parse(at) + first.afterHours * HOUR_MS).toISOString() : null);
      }),
    );
  });
});
