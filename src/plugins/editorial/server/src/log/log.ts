import { settingsOf } from '../config';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { logKeyOf } from '../workflow/record/log-key';
import type { Audit, Progress } from './audit';
import { checkCases, checkChains } from './chains';
import { exported, written, type Contents, type Format, type Pieces } from './export';
import { checkEditions } from './editions';
import { checkHeads, readHeads } from './heads';
import { checkKeptTexts } from './kept-texts';
import { checkLiveRows } from './live-rows';
import type { Problem } from './problems';
import { checkTicks } from './ticks';

export interface VerifyOptions {
  /** Lines of a file of heads, exported before; the log must still have each of them. */
  readonly heads?: AsyncIterable<string> | Iterable<string>;
  readonly onProgress?: (done: Readonly<Progress>) => void;
}

export interface Verification extends Readonly<Progress> {
  readonly problems: readonly Problem[];
}

/** The log as evidence: whether it is whole and readers see what it says, and copies of it to keep elsewhere. */
export interface Log {
  /**
   * Checks every chain, every case, every live row, every edition, every kept text and every tick, in pages.
   * @throws HeadsUnreadable where the heads are none.
   */
  readonly verify: (options?: VerifyOptions) => Promise<Verification>;
  /** Text in pieces of whole lines. */
  readonly export: (contents: Contents, format: Format) => AsyncIterable<string>;
  /** A choice of events as `export` writes them. */
  readonly write: (events: Pieces, format: Format) => AsyncIterable<string>;
}

export function createLog({ strapi }: { strapi: Strapi }): Log {
  return {
    verify: (options = {}) => verify(strapi, options),
    export: (contents, format) => exported(strapi, contents, format),
    write: written,
  };
}

async function verify(strapi: Strapi, { heads, onProgress = () => undefined }: VerifyOptions): Promise<Verification> {
  const audit: Audit = {
    strapi,
    logKey: logKeyOf(strapi, settingsOf(strapi)),
    governed: service(strapi, 'workflow')
      .governed()
      .map(({ uid }) => uid),
    done: { chains: 0, events: 0, liveRows: 0, heads: 0, kept: 0 },
    problems: [],
    onProgress,
  };
  if (heads) await checkHeads(audit, readHeads(heads));
  await checkChains(audit);
  await checkCases(audit);
  await checkLiveRows(audit);
  await checkEditions(audit);
  await checkKeptTexts(audit);
  await checkTicks(audit);
  return { ...audit.done, problems: audit.problems };
}
