import type { Strapi } from '../strapi';
import type { Problem } from './problems';

/** How far a check has come. */
export interface Progress {
  chains: number;
  events: number;
  liveRows: number;
  heads: number;
  kept: number;
}

/** All that a check needs and what it finds. */
export interface Audit {
  readonly strapi: Strapi;
  readonly logKey: string;
  readonly governed: readonly string[];
  readonly done: Progress;
  readonly problems: Problem[];
  readonly onProgress: (done: Readonly<Progress>) => void;
}
