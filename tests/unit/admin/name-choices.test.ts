import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BYLINE_POLICIES } from '@domain/article/byline-policy';
import { AUTHOR_KINDS, CREDIT_ROLES } from '@domain/byline/credits';
import { CHOICE, nameChoices } from '../../../src/plugins/editorial/admin/src/choices/name-choices';
import {
  article,
  articleComponents,
  CORRECTION_KINDS,
  GENRES,
} from '../../../src/plugins/editorial/server/src/articles/article';
import { author, authorComponents } from '../../../src/plugins/editorial/server/src/authors/author';
import { section, tag } from '../../../src/plugins/editorial/server/src/sections/section';

const ADMIN = path.resolve(__dirname, '../../../src/plugins/editorial/admin/src');
const contentOf = (file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(ADMIN, file), 'utf8'));

const role = { name: 'role', type: 'enumeration', label: 'Role' };
const slug = { name: 'slug', type: 'uid', label: 'Slug' };
const credit = { 'editorial.credit': { layout: [[role]] } };

it('gives the selects of our components and types their words, and leaves other fields alone', () => {
  const genre = { ...role, name: 'genre' };
  const { layout } = nameChoices({ layout: { layout: [[[genre, slug]]], components: credit } });
  expect(layout.layout).toEqual([[[{ ...genre, type: CHOICE }, slug]]]);
  expect(layout.components).toEqual({ 'editorial.credit': { layout: [[{ ...role, type: CHOICE }]] } });
});

it('leaves the types and components of a site as they are', () => {
  const given = { layout: { layout: [[[role]]], components: { 'shared.cast': { layout: [[role]] } } } };
  expect(nameChoices(given)).toEqual(given);
});

it('every choice that comes with the plugin has its words', () => {
  const wanted = {
    role: CREDIT_ROLES,
    kind: [...AUTHOR_KINDS, ...CORRECTION_KINDS],
    genre: GENRES,
    bylinePolicy: BYLINE_POLICIES,
  };
  const english = contentOf('translations/en.json');
  const ids = Object.entries(wanted).flatMap(([field, values]) =>
    values.map((one) => `editorial.choice.${field}.${one}`),
  );
  expect(ids.filter((id) => !(id in english))).toEqual([]);
});

describe('labels of fields', () => {
  const types = { article, author, section, tag };
  const components = { ...articleComponents(new Map()), ...authorComponents };
  const fields = [
    ...Object.entries(types).flatMap(([name, { attributes }]) =>
      Object.keys(attributes).map((field) => `content-manager.content-types.plugin::editorial.${name}.${field}`),
    ),
    ...Object.entries(components).flatMap(([uid, { attributes }]) =>
      Object.keys(attributes).map((field) => `content-manager.components.${uid}.${field}`),
    ),
  ];

  it.each(readdirSync(path.join(ADMIN, 'field-labels')))('%s names every field there is, and no other', (file) => {
    const labels = contentOf(`field-labels/${file}`);
    expect(Object.keys(labels).sort()).toEqual([...fields].sort());
    expect(Object.values(labels).filter((label) => label.trim() === '')).toEqual([]);
  });
});
