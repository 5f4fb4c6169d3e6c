import { z } from 'zod';
import { STANDARD_TIERS } from '../../domain/revisions/thinning';

const HOURS_OF_TEN_YEARS = 87_600;

const hours = z.int().min(1).max(HOURS_OF_TEN_YEARS);

const tiers = z
  .array(z.strictObject({ afterHours: hours, oneEachHours: hours }))
  .max(8)
  .superRefine((all, context) => {
    for (const [n, { afterHours }] of all.entries()) {
      if (n === 0 || afterHours > (all[n - 1]?.afterHours ?? 0)) continue;
      context.addIssue({
        code: 'custom',
        path: [n, 'afterHours'],
        message: 'must be more than that of the one before',
      });
    }
  });

/** What is kept of the texts that people save. */
export const revisionSettings = z
  .strictObject({
    /** Empty: every saved text stays. What was submitted, approved or published stays in any case. */
    thinning: tiers.default([...STANDARD_TIERS]),
  })
  .prefault({});
