import type { PreviewLink } from '../../../contracts/previews';

/** The links of one language that still open, newest first as they came. */
export function validLinks(
  links: readonly PreviewLink[],
  locale: string | null,
  now: Date = new Date(),
): readonly PreviewLink[] {
  return links.filter(
    (link) =>
      link.locale === (locale ?? '') &&
      link.revokedAt === null &&
      link.views < link.mostViews &&
      new Date(link.expiresAt) > now,
  );
}
