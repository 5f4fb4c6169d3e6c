/** HTML that is safe to send. Only `markup` and `trusted` make it. */
export class Markup {
  constructor(readonly html: string) {}
}

export type Part = string | number | null | undefined | false | Markup | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Every text put in is escaped, Markup is not; what is absent is left out. Attributes must stand in quotes. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(texts.map((text, at) => text + htmlOf(parts[at])).join(''));
}

/** HTML that the delivery API made or escaped itself: the body of an article, a biography, a highlight. */
export function trusted(html: string): Markup {
  return new Markup(html);
}

/** A block of facts for machines. `<` would let a headline end it. */
export function factsBlock(facts: object): Markup {
  const json = JSON.stringify(facts).replace(/</g, '\\u003c');
  return new Markup(`<script type="application/ld+json">${json}</script>`);
}

function htmlOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'object') return part.map(htmlOf).join('');
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
