import { z } from 'zod';
import { PRESETS, type Policy, type Preset } from '../../domain/workflow/policy';
import { checklistItem } from './checklist-settings';
import { code, labels } from './setting-words';

/** Permissions of the panel take lowercase letters, dots and hyphens; the log keeps all names of a type in one column. */
const GROUP = /^[a-z](?:[a-z-]{0,22}[a-z])?$/;

const group = z.strictObject({
  group: z.string().regex(GROUP, 'must be 1 to 24 lowercase letters, with hyphens between them'),
  count: z.int().min(1).max(20).default(1),
});

const groups = z
  .array(group)
  .min(1)
  .max(8)
  .superRefine((all, context) => {
    for (const [n, { group: name }] of all.entries()) {
      if (all.findIndex((one) => one.group === name) === n) continue;
      context.addIssue({ code: 'custom', path: [n, 'group'], message: `${name} is named twice: name it once` });
    }
  });

const preset = z.enum(Object.keys(PRESETS) as [Preset, ...Preset[]]);

export const retractionNotice = z.string().min(1).max(2000);

/** What may be said of one governed type. */
export const governed = z.strictObject({
  preset: preset.default('desk'),
  approvals: z.union([z.int().min(1).max(20), groups]).optional(),
  fourEyes: z.enum(['off', 'desk', 'strict']).optional(),
  minorEdits: z.boolean().optional(),
  reasonCodes: z.record(code, labels).optional(),
  retractionNotice: retractionNotice.optional(),
  checklist: z.record(code, checklistItem).default({}),
});

export type GovernedSettings = z.infer<typeof governed>;

/** The preset, and over it whatever was said. */
export function policyFrom({ preset: name, approvals, fourEyes, minorEdits, reasonCodes }: GovernedSettings): Policy {
  const base: Policy = PRESETS[name];
  return {
    approvals: approvals ?? base.approvals,
    fourEyes: fourEyes ?? base.fourEyes,
    minorEdits: minorEdits ?? base.minorEdits,
    reasonCodes: reasonCodes ?? base.reasonCodes,
  };
}
