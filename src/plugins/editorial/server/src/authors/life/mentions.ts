import type { Mention } from '../../../../contracts/author-answers';
import { ARTICLE, service } from '../../plugin';
import { rows, type Row, type Strapi } from '../../strapi';
import type { Profile } from '../profiles';

/**
 * Where a person's names stand in words that somebody wrote: printed bylines set by hand, and texts.
 * @param profiles those that are about them, whose names readers knew
 */
export async function mentionsOf(
  strapi: Strapi,
  { working, live }: Profile,
  profiles: readonly string[],
): Promise<readonly Mention[]> {
  const known = await service(strapi, 'delivery').namesOf(profiles);
  const held = [working.name ?? '', live?.name ?? '', working.legalName ?? '', ...known];
  const names = held.filter((name) => name.trim() !== '');
  const found = new Map<string, Mention>();
  for (const name of new Set(names)) {
    for (const mention of await mentionsOfName(strapi, name)) {
      found.set(`${mention.documentId}/${mention.locale}/${mention.place}`, mention);
    }
  }
  return [...found.values()];
}

async function mentionsOfName(strapi: Strapi, name: string): Promise<readonly Mention[]> {
  const overridden = await rows<Row & { readonly headline: string | null }>(strapi, ARTICLE).findMany({
    where: { bylineOverride: { $containsi: name } },
    select: ['id', 'documentId', 'locale', 'headline'],
  });
  return [
    ...overridden.map(({ documentId, locale, headline }) => ({
      documentId,
      locale: locale ?? '',
      title: headline ?? documentId,
      place: 'byline_override' as const,
    })),
    ...(await service(strapi, 'delivery').textsNaming(name)).map((text) => ({ ...text, place: 'text' as const })),
  ];
}
