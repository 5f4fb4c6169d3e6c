import type { ArticleContent } from '@domain/article/edition';
import type { BylinePolicy } from '@domain/article/byline-policy';
import { presentArticle } from '@domain/article/present';
import { BUILT_IN_ROLES } from '@domain/byline/roles';
import { around, authorEdition, credit, edition, profile } from './presenting';

const then = profile({ shortBio: 'Ada Quill covers the harbour.' });
const today = profile({
  name: 'Ada Reed',
  slug: 'ada-reed',
  jobTitle: 'Editor of The Press',
  organization: { name: 'The Press', url: null },
  shortBio: 'Ada Reed edits The Press.',
});

const authorUnder = (policy: BylinePolicy, more: Partial<ArticleContent> = {}, isPublic = true) => {
  const profiles = isPublic ? new Map([['ada', authorEdition('ada', today)]]) : new Map();
  const bylines = { policy, roles: BUILT_IN_ROLES };
  const article = presentArticle(edition({ profiles: { ada: then }, ...more }), around({ profiles, bylines }));
  const [author] = article.authors;
  return {
    line: article.byline.text,
    name: author?.name,
    title: author?.jobTitle,
    house: author?.organization?.name,
    bio: author?.bio?.text,
    slug: author?.slug,
  };
};

const OF_THEN = { line: 'By Ada Quill', name: 'Ada Quill', title: 'Harbour correspondent', house: 'The Inkwell' };
const OF_TODAY = { line: 'By Ada Reed', name: 'Ada Reed', title: 'Editor of The Press', house: 'The Press' };

describe('once a profile has changed, readers of an old article see', () => {
  test.each<[BylinePolicy, object]>([
    ['current', { ...OF_TODAY, bio: 'Ada Reed edits The Press.' }],
    ['as_published', { ...OF_THEN, bio: 'Ada Quill covers the harbour.' }],
    ['name_as_published', { ...OF_THEN, bio: 'Ada Reed edits The Press.' }],
  ])('under %s what it says, and the way to the profile of today', (policy, shown) => {
    expect(authorUnder(policy)).toEqual({ ...shown, slug: 'ada-reed' });
  });

  it('what the article itself asks for before what the site does', () => {
    expect(authorUnder('current', { bylinePolicy: 'as_published' })).toMatchObject(OF_THEN);
    expect(authorUnder('as_published', { bylinePolicy: 'current' })).toMatchObject(OF_TODAY);
  });

  it('the first publication, not the one before', () => {
    const between = profile({ name: 'Ada Between' });
    const more = { profiles: { ada: between }, firstProfiles: { ada: then } };
    expect(authorUnder('as_published', more)).toMatchObject(OF_THEN);
    expect(authorUnder('name_as_published', more)).toMatchObject(OF_THEN);
  });

  it('a name alone where the profile was taken down, whatever the policy', () => {
    for (const policy of ['current', 'as_published', 'name_as_published'] as const) {
      expect(authorUnder(policy, {}, false)).toEqual({
        line: 'By Ada Quill',
        name: 'Ada Quill',
        title: null,
        house: undefined,
        bio: undefined,
        slug: null,
      });
    }
  });

  it('the name the credit asks for in every case', () => {
    const credits = [credit({ author: 'ada', creditedAs: 'A. Q.' })];
    for (const policy of ['current', 'as_published', 'name_as_published'] as const)
      expect(authorUnder(policy, { credits }).name).toBe('A. Q.');
  });
});

it('titles in other languages are those of then under name_as_published', () => {
  const inGerman = (jobTitle: string, shortBio: string) => [{ locale: 'de', jobTitle, shortBio, bio: [] }];
  const before = { ...then, translations: inGerman('Hafenkorrespondentin', 'Ada Quill, Hafen.') };
  const now = { ...today, translations: inGerman('Chefredakteurin', 'Ada Reed leitet The Press.') };
  const bylines = { policy: 'name_as_published', roles: BUILT_IN_ROLES } as const;
  const [author] = presentArticle(
    edition({ profiles: { ada: before } }, 'de'),
    around({ profiles: new Map([['ada', authorEdition('ada', now)]]), bylines }),
  ).authors;
  expect(author).toMatchObject({ jobTitle: 'Hafenkorrespondentin', bio: { text: 'Ada Reed leitet The Press.' } });
});
