import { CREDIT_ROLES, type Credit } from '@domain/byline/credits';
import { formatByline } from '@domain/byline/format';
import { isAuthorship, roleVocabulary } from '@domain/byline/roles';

const roles = roleVocabulary({
  podcast: { phrases: { en: 'Podcast by {names}', de: 'Podcast: {names}', 'zh-Hant': '播客：{names}' } },
  co_writing: { isAuthorship: true, schemaProperty: 'author' },
  photography: { phrases: { en: 'Photography by {names}', hu: 'Fotó: {names}' } },
});

const print = (role: string, locale: string) => {
  const credits: Credit[] = [
    { name: 'Ada', role: 'by', kind: 'person' },
    { name: 'Bo', role, kind: 'person' },
  ];
  return formatByline(credits, { locale, roles }).text;
};

test.each([
  ['podcast', 'en', 'By Ada. Podcast by Bo.'],
  ['podcast', 'en-GB', 'By Ada. Podcast by Bo.'],
  ['podcast', 'de_AT', 'Von Ada. Podcast: Bo.'],
  ['podcast', 'zh-TW', '文：Ada。播客：Bo。'],
  ['podcast', 'zh', '文：Ada。Bo。'],
  ['podcast', 'fr', 'Par Ada. Bo.'],
  ['co_writing', 'en', 'By Ada. Bo.'],
  ['photography', 'en', 'By Ada. Photography by Bo.'],
  ['photography', 'fr', 'Par Ada. Photos\u00a0: Bo.'],
  ['photography', 'hu', 'Ada · Fotó: Bo'],
  ['no_longer_there', 'en', 'By Ada. Bo.'],
])('the role %s is printed in %s with words that are known, or none', (role, locale, text) => {
  expect(print(role, locale)).toBe(text);
});

it('a house adds roles after those that are there, and says which make an author', () => {
  expect([...roles.keys()]).toEqual([...CREDIT_ROLES, 'podcast', 'co_writing']);
  expect(['by', 'reporting', 'as_told_to', 'co_writing'].every((role) => isAuthorship(role, roles))).toBe(true);
  expect(['podcast', 'photography', 'no_longer_there'].some((role) => isAuthorship(role, roles))).toBe(false);
  expect(roles.get('photography')).toMatchObject({ schemaProperty: 'contributor', makesPictures: true });
});
