/** `desk`: the approver is nobody who wrote the text. `strict` also bars those who touched it in review. */
export type FourEyes = 'off' | 'desk' | 'strict';

export interface Policy {
  /** How many persons must say yes to the same text. */
  readonly approvals: number;
  readonly fourEyes: FourEyes;
}

export const PRESETS = {
  solo: { approvals: 1, fourEyes: 'off' },
  desk: { approvals: 1, fourEyes: 'desk' },
  strict: { approvals: 1, fourEyes: 'strict' },
} as const satisfies Record<string, Policy>;

export type Preset = keyof typeof PRESETS;
