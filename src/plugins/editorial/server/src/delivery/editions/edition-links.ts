import type { ArticleContent } from '../../../../domain/article/edition';
import type { EditionRow, LinkRow } from './edition-rows';

export type NewLink = Pick<LinkRow, 'kind' | 'target' | 'role' | 'policy'>;

type Findable = Pick<ArticleContent, 'section' | 'tags' | 'genre' | 'bylinePolicy'> & {
  readonly credits: readonly { readonly author: string | null; readonly role: string }[];
};

/** What an article can be found by. */
export function linksOf({ credits, section, tags, genre, bylinePolicy }: Findable): NewLink[] {
  const policy = bylinePolicy ?? null;
  const links: NewLink[] = [
    ...credits.flatMap(({ author, role }) =>
      author ? [{ kind: 'author' as const, target: author, role, policy }] : [],
    ),
    ...(section ? [{ kind: 'section' as const, target: section, role: '', policy }] : []),
    ...tags.map((target) => ({ kind: 'tag' as const, target, role: '', policy })),
    { kind: 'genre', target: genre, role: '', policy },
  ];
  return [...new Map(links.map((link) => [`${link.kind}/${link.target}/${link.role}`, link])).values()];
}

/** Whether a current edition is found by these and nothing else. */
export function areLinks(
  found: readonly LinkRow[],
  { publishedAt }: Pick<EditionRow, 'publishedAt'>,
  links: readonly NewLink[],
): boolean {
  const text = (link: NewLink) => [link.kind, link.target, link.role, link.policy].join('/');
  const isWhole = found.every((link) => link.isCurrent && link.publishedAt === publishedAt);
  return isWhole && found.map(text).sort().join() === links.map(text).sort().join();
}
