/**
 * As much of Next.js 16.4 and Astro 7 as the snippets use, by their documentation: neither is a dependency, since both would
 * be there for the sake of a page of a guide.
 */
export const NEXT = `
declare module 'next' {
  export interface Metadata {
    title?: string;
    description?: string;
    metadataBase?: URL | null;
    robots?: { index?: boolean };
    referrer?: 'no-referrer';
    authors?: { name?: string; url?: string | URL }[];
    alternates?: { canonical?: string | URL; types?: Record<string, string | URL> };
    openGraph?: { type: 'article'; siteName?: string; url?: string | URL; images?: (string | URL)[] };
  }
  export interface NextConfig {
    rewrites?: () => Promise<{ source: string; destination: string }[]>;
    headers?: () => Promise<{ source: string; headers: { key: string; value: string }[] }[]>;
  }
}
declare module 'next/navigation' {
  export function notFound(): never;
  export function permanentRedirect(url: string): never;
}
declare module 'next/cache' {
  export function cacheLife(profile: { stale?: number; revalidate?: number; expire?: number }): void;
  export function cacheTag(...tags: string[]): void;
  export function revalidateTag(tag: string, profile: string | { expire?: number }): void;
}
`;

export const ASTRO = `
declare module 'astro:env/server' {
  export function getSecret(key: string): string | undefined;
}
interface AstroGlobal {
  readonly params: Record<string, string | undefined>;
  readonly response: { status: number; readonly headers: Headers };
  redirect(path: string, status?: 301 | 302 | 303 | 307 | 308): Response;
}
declare namespace JSX {
  type Content = string | number | boolean | null | undefined | Element;
  interface Element {
    readonly of: 'astro';
  }
  interface ElementChildrenAttribute {
    children: object;
  }
  interface IntrinsicElements {
    [tag: string]: { [attribute: string]: string | boolean | null | undefined | Content | Content[] };
  }
}
`;
