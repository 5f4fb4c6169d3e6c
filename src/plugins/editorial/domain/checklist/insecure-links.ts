import type { Json } from '../workflow/digest';

/** What a link may begin with: https, an address that is no page, or a place on this site. */
const SECURE = /^(?:https:|mailto:|tel:|[/#?.])/i;

/** A link in Markdown or HTML, or a field that is an address and nothing else. */
const WRITTEN = /(?:\]\(\s*|\bhref\s*=\s*["']?\s*|^\s*)(http:[^\s"'<>)]+)/gi;

/** The addresses that a text links to without encryption, each once, in reading order. Prose that mentions one is no link. */
export function insecureLinks(content: Json): readonly string[] {
  return [...new Set(linksIn(content))];
}

function linksIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [...value.matchAll(WRITTEN)].map(([, address = '']) => address);
  if (Array.isArray(value)) return value.flatMap((part: Json) => linksIn(part));
  return isObject(value) ? linksOf(value) : [];
}

function linksOf(node: Readonly<Record<string, Json>>): readonly string[] {
  if (node.type === 'text' || node.type === 'image') return [];
  const own = node.type === 'link' && typeof node.url === 'string' && !SECURE.test(node.url.trim()) ? [node.url] : [];
  const parts = Object.entries(node).filter(([name]) => !(node.type === 'link' && name === 'url'));
  return [...own, ...parts.flatMap(([, part]) => linksIn(part))];
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
