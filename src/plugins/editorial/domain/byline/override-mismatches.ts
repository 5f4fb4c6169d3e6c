import type { Credit } from './credits';
import { standsAt } from './override';
import { parseByline } from './parse';

/** What an override says against the credits; both lists empty when they agree, or when there is no override. */
export interface OverrideMismatches {
  /** Names that are credited and do not stand in the override. */
  readonly missing: readonly string[];
  /** Names the override prints that are no credit. */
  readonly uncredited: readonly string[];
}

/**
 * The override wins in print; this is what the editor is told about it. Names are compared without regard to case,
 * width, spaces and the shape of apostrophes, and as whole names: "Ann" does not stand in "Annette".
 */
export function overrideMismatches(
  credits: readonly Credit[],
  override: string | null | undefined,
): OverrideMismatches {
  const printed = comparable(override ?? '');
  if (printed === '') return { missing: [], uncredited: [] };
  const names = [...new Set(credits.map(({ name }) => name).filter((name) => name.trim() !== ''))];
  const read = parseByline(override ?? '').map(({ name }) => name);
  return {
    missing: names.filter((name) => !standsIn(comparable(name), printed)),
    uncredited: [...new Set(read)].filter((name) => !names.some((credited) => isSameName(credited, name))),
  };
}

/** A credit may carry more than the parser calls the name: "Dr. Ada Quill". */
function isSameName(credited: string, read: string): boolean {
  return standsIn(comparable(read), comparable(credited)) || standsIn(comparable(credited), comparable(read));
}

function standsIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (standsAt(name, text, at)) return true;
  }
  return false;
}

function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
}
