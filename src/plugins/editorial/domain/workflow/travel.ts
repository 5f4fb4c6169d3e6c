import type { Stage } from './stages';
import type { StepName } from './transitions';

/** Steps that a first profile takes together with the article that credits it. */
const TRAVELS: Partial<Record<StepName, { readonly takes: readonly Stage[]; readonly past: readonly Stage[] }>> = {
  submit: { takes: ['draft', 'changes_requested'], past: ['in_review', 'approved', 'scheduled', 'published'] },
  approve: { takes: ['in_review'], past: ['approved', 'scheduled', 'published'] },
  publish_without_approval: {
    takes: ['draft', 'changes_requested', 'in_review', 'approved', 'scheduled'],
    past: ['published'],
  },
  publish: { takes: ['approved', 'scheduled'], past: ['published'] },
};

/**
 * What a never published profile does when its article takes a step: the same step, nothing because it is already
 * past it, or `stuck` when it is not that far.
 */
export function companionStep(step: StepName, stage: Stage): 'takes' | 'past' | 'stuck' | 'stays' {
  const row = TRAVELS[step];
  if (!row) return 'stays';
  if (row.takes.includes(stage)) return 'takes';
  return row.past.includes(stage) ? 'past' : 'stuck';
}
