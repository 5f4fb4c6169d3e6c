import type { Row } from '../../strapi';
import { authorContent } from './content';
import type { Written } from './editions';
import { folded } from '../../folded';

/** Longest value of a string column. */
const STRING_LIMIT = 255;

/** A profile as readers get it from now on. */
export function writeAuthor(row: Row): Written {
  const content = authorContent(row);
  return {
    slug: content.slug,
    title: content.name,
    sortKey: sortKeyOf(content.sortName ?? content.name),
    searchKey: folded([content.name, content.sortName ?? ''].join(' ')),
    content: JSON.stringify(content),
    body: null,
    links: [],
  };
}

/** Folding may make several letters of one. */
export function sortKeyOf(name: string): string {
  return folded(name).slice(0, STRING_LIMIT);
}
