import type { EditionImage } from './edition';

/** The front end that readers see, and where its pictures lie. */
export interface Site {
  /** Origin of the front end, such as `https://courier.example`; null: addresses are paths. */
  readonly url: string | null;
  readonly name: string | null;
  /** The organisation behind it. */
  readonly publisher: string | null;
  /** Address of its logo, or a path on the front end. */
  readonly logo: string | null;
  /** With `:slug`, and `:locale` where the front end has it. */
  readonly paths: {
    readonly article: string;
    readonly author: string;
    readonly sitemap: string;
    readonly feed?: string;
  };
  /** Origin of uploaded files that carry none themselves; null: they stay paths. */
  readonly files: string | null;
}

export function articleUrl(site: Site, slug: string, locale: string): string {
  return absolute(site.url, filled(site.paths.article, slug, locale));
}

export function authorUrl(site: Site, slug: string, locale: string): string {
  return absolute(site.url, filled(site.paths.author, slug, locale));
}

export function logoUrl({ url, logo }: Site): string | null {
  return logo === null ? null : absolute(url, logo);
}

export function presentImage(image: EditionImage | null, { files }: Site): EditionImage | null {
  if (!image) return null;
  const sizes = image.sizes.map((size) => ({ ...size, url: absolute(files, size.url) }));
  return { ...image, url: absolute(files, image.url), sizes };
}

function filled(path: string, slug: string, locale: string): string {
  return path.replaceAll(':slug', encodeURIComponent(slug)).replaceAll(':locale', encodeURIComponent(locale));
}

function absolute(origin: string | null, address: string): string {
  if (origin === null || !address.startsWith('/') || address.startsWith('//')) return address;
  return origin.replace(/\/+$/, '') + address;
}
