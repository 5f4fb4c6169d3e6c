import { findDuplicates, type ComparedProfile } from '@domain/author/duplicates';

const profile = (documentId: string, name: string | null, more: Partial<ComparedProfile> = {}): ComparedProfile => ({
  documentId,
  name,
  sortName: null,
  orcid: null,
  isni: null,
  wikidata: null,
  email: null,
  ...more,
});

test.each<[string, ComparedProfile, ComparedProfile, string[]]>([
  ['the same name in another spelling', profile('a', 'Inés Marlow'), profile('b', 'INES  MARLOW'), ['name']],
  ['a sort name', profile('a', 'Ines Marlow', { sortName: 'Marlow, Ines' }), profile('b', 'Marlow Ines'), ['name']],
  ['an ORCID', profile('a', 'A', { orcid: '0000-0002' }), profile('b', 'B', { orcid: '00000002' }), ['orcid']],
  ['a Wikidata item', profile('a', 'A', { wikidata: 'Q42' }), profile('b', 'B', { wikidata: 'q42' }), ['wikidata']],
  ['an address', profile('a', 'A', { email: 'x@y.test' }), profile('b', 'B', { email: 'X@Y.test ' }), ['email']],
  ['an initial', profile('a', 'J. Ferro'), profile('b', 'Jana Ferro'), ['similar_name']],
])('%s gives two profiles away', (_, one, other, reasons) => {
  const [group, ...others] = findDuplicates([one, other]);
  expect(others).toEqual([]);
  expect(group?.documentIds).toEqual(['a', 'b']);
  expect(group?.reasons).toEqual(reasons);
});

test.each([
  ['people of one surname', profile('a', 'Jana Ferro'), profile('b', 'Jose Ferro')],
  ['profiles without anything', profile('a', ''), profile('b', '')],
  ['profiles that have no name yet', profile('a', null), profile('b', null)],
  ['names in scripts that fold to nothing', profile('a', '王芳'), profile('b', '李娜')],
])('%s are not taken for one', (_, one, other) => {
  expect(findDuplicates([one, other])).toEqual([]);
});

test('profiles that are alike by different marks stand in one group', () => {
  const three = [
    profile('a', 'Jana Ferro', { orcid: '1' }),
    profile('b', 'J. F.', { orcid: '1', email: 'j@f.test' }),
    profile('c', 'Somebody', { email: 'j@f.test' }),
  ];
  expect(findDuplicates(three)).toEqual([{ documentIds: ['a', 'b', 'c'], reasons: ['orcid', 'email'] }]);
});
