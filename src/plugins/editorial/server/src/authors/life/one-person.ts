import { AUTHOR } from '../../plugin';
import type { Strapi } from '../../strapi';
import { eventRows } from '../../workflow/record/events';

/** The profile, and every one that went up in it by a merge, one after the other: they are about one person. */
export async function profilesOfPerson(strapi: Strapi, documentId: string): Promise<readonly string[]> {
  const found = new Set([documentId]);
  for (const profile of found) {
    const where = { targetUid: AUTHOR, step: 'merge', about: profile };
    for (const merged of await eventRows(strapi).findMany({ where, select: ['documentId'] }))
      found.add(merged.documentId);
  }
  return [...found];
}
