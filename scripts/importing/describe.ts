/** What the plugin's importer answers. */
export interface Imported {
  readonly headline: string;
  readonly slug: string;
  readonly locale: string;
  readonly authors: readonly { readonly name: string; readonly isNew: boolean }[];
  readonly report: readonly { readonly message: string; readonly text?: string }[];
}

/** The import of one article in plain words, a line for each thing to know. */
export function describeArticle({ headline, slug, locale, authors, report }: Imported): string {
  const lines = [
    `Article draft: ${headline} (${slug}, ${locale})`,
    ...authors.map(({ name, isNew }) => (isNew ? `Author draft: ${name}` : `Author: ${name} (was there, not changed)`)),
    ...(report.length > 0 ? ['Please look at:'] : []),
    ...report.map(({ message, text }) => (text === undefined ? `- ${message}` : `- ${message}\n${quoted(text)}`)),
  ];
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => `  ${line}`)
    .join('\n');
}

function quoted(text: string): string {
  return text.replace(/^/gm, '  | ');
}
