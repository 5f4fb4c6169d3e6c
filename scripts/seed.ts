import type { Core } from '@strapi/strapi';
import { runProgram } from './program';
import { makeHeadings, makePages, runStory, storiesInOrder, writeProfiles } from './seeding/content';
import { Newsroom } from './seeding/editorial';
import { hirePeople } from './seeding/people';
import { makeRoles } from './seeding/roles';

/** Fills an empty database with the demo newsroom; a database with people in it is left as it is. */
async function seed(strapi: Core.Strapi): Promise<void> {
  if (await strapi.service('admin::user').exists()) return say('The newsroom has its people already; nothing to do.');
  say('Hiring an author, a reviewer, an editor and an administrator …');
  const members = await hirePeople(strapi, await makeRoles(strapi));
  const newsroom = new Newsroom(strapi, members);
  const headings = await makeHeadings(strapi);
  const profiles = await writeProfiles(newsroom, members.author);
  const stories = storiesInOrder();
  for (const [index, story] of stories.entries()) {
    await runStory(newsroom, story, headings, profiles);
    say(`Article ${index + 1} of ${stories.length}: ${story.headline} (${story.stage.replace('_', ' ')})`);
  }
  await makePages(newsroom);
  say('Pages: about the paper, contact, how corrections are made.');
}

function say(line: string): void {
  process.stdout.write(`  ${line}\n`);
}

runProgram({
  usage: 'Usage: npm run seed\n',
  logLevel: 'warn',
  read: () => ({}),
  run: async (strapi) => {
    await seed(strapi);
    return 0;
  },
});
