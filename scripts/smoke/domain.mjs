// @ts-check
import { lastLines } from '../setup/log.mjs';
import { runQuietly } from '../setup/run.mjs';

const PROGRAM = `
  const { formatByline, composeBio, parseByline } = require('strapi-plugin-editorial/domain');
  const { text } = formatByline([{ name: 'Ada Quill', role: 'by', kind: 'person' }], { locale: 'de' });
  const facts = { name: 'Ada Quill', kind: 'person', careerStart: 2000 };
  const bio = composeBio(facts, { locale: 'en', length: 'short', format: 'text', asOf: '2020-11-24' });
  console.log([text, bio, parseByline(text)[0].name].join('|'));
`;
const EXPECTED = 'Von Ada Quill|Ada Quill has 20 years of experience.|Ada Quill';

/**
 * What a front end does with the packed plugin: require the part that needs no Strapi.
 * @param {string} folder where the plugin is installed
 * @returns {Promise<string[]>} what is wrong with it
 */
export async function complaintsAboutDomain(folder) {
  const { output } = await runQuietly(['-e', PROGRAM], { cwd: folder });
  return output.trim() === EXPECTED ? [] : [`it said: ${lastLines(output, 3)}`];
}
