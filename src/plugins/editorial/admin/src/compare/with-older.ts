import type { RevisionLine, RevisionsPage } from '../../../contracts/revisions';

/** Each text once, where it was found first: one that came back meanwhile stands on the first page and on its old one. */
export function withOlder(pages: readonly RevisionsPage[]): readonly RevisionLine[] {
  const byId = new Map<number, RevisionLine>();
  for (const line of pages.flatMap(({ data }) => data)) if (!byId.has(line.id)) byId.set(line.id, line);
  return [...byId.values()];
}
