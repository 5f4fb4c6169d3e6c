import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { STAGES } from '@domain/workflow/stages';
import { AUTOMATIC } from '@domain/workflow/automatic';
import { STEP_NAMES } from '@domain/workflow/transitions';

const FOLDER = path.resolve(__dirname, '../../../src/plugins/editorial/admin/src/translations');
const LANGUAGES = readdirSync(FOLDER).map((file) => path.basename(file, '.json'));

const messagesIn = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(FOLDER, `${language}.json`), 'utf8'));
const valuesOf = (message = '') => [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort();

const ENGLISH = messagesIn('en');

it.each(LANGUAGES)('%s says everything that English says, in the same order', (language) => {
  expect(Object.keys(messagesIn(language))).toEqual(Object.keys(ENGLISH));
});

it.each(LANGUAGES)('%s leaves nothing empty and names the same values', (language) => {
  for (const [id, message] of Object.entries(messagesIn(language))) {
    expect([id, message.trim() === '']).toEqual([id, false]);
    expect([id, ...valuesOf(message)]).toEqual([id, ...valuesOf(ENGLISH[id])]);
  }
});

it('every step and stage has its words', () => {
  const wanted = [
    ...STEP_NAMES.flatMap((step) => [`editorial.step.${step}`, `editorial.done.${step}`, `editorial.event.${step}`]),
    ...AUTOMATIC.map((step) => `editorial.event.${step}`),
    ...STAGES.flatMap((stage) => [`editorial.stage.${stage}`, `editorial.standing.live.${stage}`]),
  ];
  expect(wanted.filter((id) => !(id in ENGLISH))).toEqual([]);
});
