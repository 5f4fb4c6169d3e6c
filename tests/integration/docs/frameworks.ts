/**
 * As much of Next.js 16 and Astro 5 as the snippets use, by their documentation: neither is a dependency, since both would
 * be there for the sake of a page of a guide.
 */
export const NEXT = `
declare module 'next' {
  export interface Metadata {
    title?: string;
    description?: string;
    robots?: { index?: boolean };
    authors?: { name?: string; url?: string | URL }[];
    alternates?: { canonical?: string | URL; types?: Record<string, string | URL> };
    openGraph?: { type: 'article'; siteName?: string; url?: string | URL; images?: (string | URL)[] };
  }
  export interface NextConfig {
    rewrites?: () => Promise<{ source: string; destination: string }[]>;
  }
}
declare module 'next/navigation' {
  export function notFound(): never;
  export function permanentRedirect(url: string): never;
}
declare module 'next/cache' {
  export function revalidateTag(tag: string, profile: string | { expire?: number }): void;
}
interface RequestInit {
  next?: { tags?: string[]; revalidate?: number | false };
}
`;

export const ASTRO = `
interface AstroGlobal {
  readonly params: Record<string, string | undefined>;
  readonly response: { status: number; readonly headers: Headers };
  redirect(path: string, status?: 301 | 302 | 303 | 307 | 308): Response;
}
interface ImportMeta {
  readonly env: Record<string, string>;
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
