import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nameWords } from '../../../src/plugins/editorial/admin/src/field-words/name-words';
import { ARTICLE_LAYOUT } from '../../../src/plugins/editorial/server/src/start/article-layout';
import { AUTHOR_LAYOUT } from '../../../src/plugins/editorial/server/src/start/author-layout';
import {
  COMPONENT_LAYOUTS,
  SECTION_LAYOUT,
  TAG_LAYOUT,
} from '../../../src/plugins/editorial/server/src/start/small-layouts';

const FOLDER = path.resolve(__dirname, '../../../src/plugins/editorial/admin/src/field-words');
const LANGUAGES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const wordsIn = (file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));

const layouts = [ARTICLE_LAYOUT, AUTHOR_LAYOUT, SECTION_LAYOUT, TAG_LAYOUT, ...Object.values(COMPONENT_LAYOUTS)];
const said = layouts
  .flatMap(({ edit }) => edit.flat())
  .flatMap(({ description, placeholder }) => [description, placeholder])
  .filter((text) => text !== undefined);

it.each(LANGUAGES)('%s has every hint and placeholder of the layouts, and no other', (file) => {
  const words = wordsIn(file);
  expect(Object.keys(words).sort()).toEqual([...new Set(said)].sort());
  expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
});

const field = { name: 'note', hint: 'Printed after the name', placeholder: 'in Baghdad', label: 'Note' };

it('says hints and placeholders in the language of the panel, in forms and in components', () => {
  const words = new Map(Object.entries(wordsIn('de.json')));
  const credit = { layout: [[field]], settings: {} };
  const { layout } = nameWords({ layout: { layout: [[[field]]], components: { 'editorial.credit': credit } } }, words);
  const german = { ...field, hint: 'Wird nach dem Namen gedruckt', placeholder: 'in Bagdad' };
  expect(layout).toEqual({
    layout: [[[german]]],
    components: { 'editorial.credit': { layout: [[german]], settings: {} } },
  });
});

it('leaves what a house wrote itself', () => {
  const own = { ...field, hint: 'As in the style book', placeholder: undefined };
  const given = { layout: { layout: [[[own]]], components: {} } };
  expect(nameWords(given, new Map(Object.entries(wordsIn('fr.json'))))).toEqual(given);
});
