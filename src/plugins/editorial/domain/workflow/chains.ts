import type { StepName } from './transitions';

export type Chain = readonly [StepName, ...StepName[]];

/** Steps that one button takes in turn, all or none; each is decided, and logged, by itself. */
export const CHAINS = { approve_and_publish: ['approve', 'publish'] } as const satisfies Record<string, Chain>;

export type ChainName = keyof typeof CHAINS;
