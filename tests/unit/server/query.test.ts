import { articlesQuery, bioQuery, noQuery, searchQuery } from '@contracts/delivery-queries';
import { parseQuery } from '../../../src/plugins/editorial/server/src/delivery/reads/query';

const SCHEMAS = { articles: articlesQuery, bio: bioQuery, sections: noQuery, search: searchQuery };

test.each<readonly [keyof typeof SCHEMAS, string, string]>([
  ['articles', 'limit=0', 'limit: must be a whole number from 1 to 100'],
  ['articles', 'limit=101', 'limit: must be a whole number from 1 to 100'],
  ['articles', 'limit=ten', 'limit: must be a whole number from 1 to 100'],
  ['articles', 'view=all', 'view: must be summary or full'],
  ['articles', 'cursor=', 'cursor: was not given out by this list'],
  ['bio', 'format=pdf', 'format: must be text, html or markdown'],
  ['search', '', 'q: must be said: the words to look for'],
  ['search', 'q=%20', 'q: must not be empty'],
  ['search', `q=${'a'.repeat(201)}`, 'q: must have at most 200 characters'],
  ['search', 'query=ferry', 'query: is not a parameter of this address, which takes locale, q, cursor, limit'],
  ['sections', 'limit=5', 'limit: is not a parameter of this address, which takes none'],
])('%s?%s is told what is wrong in words', (name, query, told) => {
  expect(() => parseQuery(SCHEMAS[name], query)).toThrow(told);
});

test.each([
  ['limit=1', 1],
  ['limit=100', 100],
  ['limit=010', 10],
  ['', 20],
])('articles?%s is a page of %i', (query, limit) => {
  expect(parseQuery(articlesQuery, query).limit).toBe(limit);
});
