import type { StepName } from '../../../domain/workflow/transitions';

/** Steps that need no word from the person, in the order of the buttons. */
export const BULK_STEPS = ['submit', 'approve', 'publish'] as const satisfies readonly StepName[];

export type BulkStep = (typeof BULK_STEPS)[number];
