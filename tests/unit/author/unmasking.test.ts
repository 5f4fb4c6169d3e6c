import fc from 'fast-check';
import { openItemsOfAuthor } from '@domain/article/readiness';
import { unmaskingFields } from '@domain/author/unmasking';

const fieldsOf = (open: object, more: object = {}) =>
  unmaskingFields({ name: 'Corvus Black', legalName: 'Renée O’Hara', open: { ...open }, ...more });

describe('a pen name is given away by', () => {
  it.each([
    ['the name of the file', { avatar: { file: { name: 'renee-o-hara.jpg', url: '/uploads/x.jpg' } } }, 'avatar'],
    ['the address of the file', { avatar: { file: { url: '/uploads/IMG_Renee_O_Hara_2024_ab12.jpg' } } }, 'avatar'],
    [
      'letters run together',
      { avatar: { file: { formats: { small: { url: '/uploads/small_reneeohara_1.png' } } } } },
      'avatar',
    ],
    ['family name first', { avatar: { file: { hash: 'oharareneé_77' } } }, 'avatar'],
    ['an alternative text', { avatar: { alt: 'Portrait of RENÉE O’HARA' } }, 'avatar'],
    ['the name it is sorted by', { sortName: "O'Hara, Renee" }, 'sortName'],
    [
      'a biography',
      { bio: [{ type: 'paragraph', children: [{ type: 'text', text: 'Renée O’Hara writes.' }] }] },
      'bio',
    ],
    ['a biography in another language', { translations: [{ shortBio: 'Renée O’Hara schreibt.' }] }, 'translations'],
    ['a link', { links: [{ label: 'Site', url: 'https://renee-ohara.example' }] }, 'links'],
    ['the slug', { slug: 'renee-o-hara' }, 'slug'],
  ])('%s', (_, open, field) => {
    expect(fieldsOf(open)).toEqual([field]);
  });
});

describe('a pen name is not given away by', () => {
  it.each([
    ['the pen name itself', { slug: 'corvus-black', shortBio: 'Corvus Black writes.' }, {}],
    ['one word of the legal name', { shortBio: 'Renée writes.' }, {}],
    ['other people', { shortBio: 'Worked with Renée Zellweger and O. Harald.' }, {}],
    [
      'a legal name that says no more than the printed one',
      { shortBio: 'Jane Roe writes.' },
      { name: 'Dr. Jane Roe', legalName: 'Jane Roe' },
    ],
    ['a short legal name inside another word', { location: 'Carolina' }, { legalName: 'Li Na' }],
    ['no legal name', { shortBio: 'Anything.' }, { legalName: null }],
    ['initials and numbers', { slug: 'j-2' }, { legalName: 'J. 2' }],
  ])('%s', (_, open, more) => {
    expect(fieldsOf(open, more)).toEqual([]);
  });
});

it('is found in every field, however deep, and the message does not repeat it', () => {
  const names = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
  fc.assert(
    fc.property(names, names, fc.constantFrom(' ', '-', '_', '', '%20', '/'), fc.nat(5), (first, last, glue, depth) => {
      fc.pre(first !== last);
      let value: unknown = `IMG${glue}9_${first}${glue}${last}`;
      for (let n = 0; n < depth; n += 1) value = n % 2 ? [value] : { inner: value };
      const facts = { name: 'Pen Name Of Mine', slug: 'pen', legalName: `${first} ${last}`, open: { field: value } };
      const [item, ...others] = openItemsOfAuthor(facts);
      expect(others).toEqual([]);
      expect(item).toMatchObject({ code: 'UNMASKS', field: 'field' });
      expect(item?.message).not.toContain(last);
    }),
  );
});
