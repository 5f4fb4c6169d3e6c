import type { Credit } from '../byline/credits';
import { overrideMismatches } from '../byline/override-mismatches';
import type { NamedDocument } from '../workflow/refusals';

/** Something an editor should know before a step; it holds nothing up. Clients read `code`. */
export interface Advice {
  readonly code: 'BYLINE_LEAVES_OUT' | 'BYLINE_ADDS' | 'LIVE_ARTICLES_CHANGE';
  readonly message: string;
  /** The attribute it is about. */
  readonly field?: string;
  readonly names?: readonly string[];
  /** The newest of `total`. */
  readonly documents?: readonly NamedDocument[];
  readonly total?: number;
}

/** What the byline in other words says against the credits. */
export function adviceOnByline(credits: readonly Credit[], override: string | null | undefined): Advice[] {
  const { missing, uncredited } = overrideMismatches(credits, override);
  return [
    named('BYLINE_LEAVES_OUT', missing, 'Credited, but not in the byline in other words'),
    named('BYLINE_ADDS', uncredited, 'In the byline in other words, but not credited'),
  ].flat();
}

/** What a publication of this profile changes elsewhere. */
export function adviceOnProfile(total: number, documents: readonly NamedDocument[]): Advice[] {
  if (total === 0) return [];
  const articles = total === 1 ? '1 live article shows' : `${total} live articles show`;
  const message = `${articles} this profile: publishing it changes what their readers see.`;
  return [{ code: 'LIVE_ARTICLES_CHANGE', message, total, documents }];
}

function named(code: Advice['code'], names: readonly string[], what: string): Advice[] {
  if (names.length === 0) return [];
  return [{ code, field: 'bylineOverride', names, message: `${what}: ${names.join(', ')}.` }];
}
