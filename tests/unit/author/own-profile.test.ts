import { profileAnswer, profileBody } from '@contracts/profiles';
import { author } from '../../../src/plugins/editorial/server/src/authors/author';

const attributes: readonly (readonly [string, object])[] = Object.entries(author.attributes);
const open = attributes.filter(([, attribute]) => !('private' in attribute)).map(([name]) => name);

test('what is described of one’s own profile is what the type has, and nothing private', () => {
  expect(Object.keys(profileBody.shape.data.shape).sort()).toEqual([...open].sort());
  expect(Object.keys(profileAnswer.shape.data.shape)).toEqual(expect.arrayContaining(open));
});

test('what is to change may be any part of it, and is named where it is wrong', () => {
  expect(profileBody.safeParse({ data: { jobTitle: 'Own words', bio: null } }).success).toBe(true);
  const wrong = profileBody.safeParse({
    data: { careerStart: 1066, links: [{ label: 'Site', url: 'http://x.test' }] },
  });
  expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['data.careerStart', 'data.links.0.url']);
});
