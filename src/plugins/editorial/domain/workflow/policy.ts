import type { ApprovalRule } from './approvals';

/** `desk`: the approver is nobody who wrote the text. `strict` also bars those who touched it in review. */
export type FourEyes = 'off' | 'desk' | 'strict';

/** One text, or one for each language, by its tag. */
export type Label = string | Readonly<Record<string, string>>;

export interface Policy {
  /** Whose yes to the same text it takes. */
  readonly approvals: ApprovalRule;
  readonly fourEyes: FourEyes;
  /** Whether a live text may be corrected without review, by those who have the permission. */
  readonly minorEdits: boolean;
  /** The codes that may stand beside a reason, as people read them. */
  readonly reasonCodes: Readonly<Record<string, Label>>;
}

const COMMON = { approvals: 1, minorEdits: true, reasonCodes: {} } as const;

export const PRESETS = {
  solo: { ...COMMON, fourEyes: 'off' },
  desk: { ...COMMON, fourEyes: 'desk' },
  strict: { ...COMMON, fourEyes: 'strict' },
} as const satisfies Record<string, Policy>;

export type Preset = keyof typeof PRESETS;
