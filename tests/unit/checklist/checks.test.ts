import { characters, findingOf } from '@domain/checklist/checks';
import { insecureLinks } from '@domain/checklist/insecure-links';
import type { ComputedCheck } from '@domain/checklist/item';
import type { Json } from '@domain/workflow/digest';
import { aParagraph } from '../../builders';

const body = (...texts: string[]) => texts.map(aParagraph) as unknown as Json;
const link = (url: string) => ({ type: 'link', url, children: [{ type: 'text', text: 'here' }] });

describe('an item is met, or says what is wrong', () => {
  it.each<[string, ComputedCheck, Record<string, Json>, string | null]>([
    ['a headline as long as it may be', mostTen(), { headline: 'Ten or les' }, null],
    ['a headline that is too long', mostTen(), { headline: 'Eleven char' }, 'TOO_LONG'],
    ['no headline is not too long', mostTen(), {}, null],
    ['white space around it is not counted', mostTen(), { headline: '  Ten or les  ' }, null],
    ['a body that is too long', mostTen('body'), { body: body('Eleven', 'chars') }, 'TOO_LONG'],
    ['a deck', present('deck'), { deck: 'After two winters' }, null],
    ['a deck of spaces and invisible characters', present('deck'), { deck: ' \u200b ' }, 'FIELD_EMPTY'],
    ['an empty body', present('body'), { body: body('') }, 'FIELD_EMPTY'],
    ['a body of one picture', present('body'), { body: [{ type: 'image', image: { url: '/a.png' } }] }, null],
    ['a tag', present('tags'), { tags: ['abc'] }, null],
    ['no tag', present('tags'), { tags: [] }, 'FIELD_EMPTY'],
    ['a yes or no', present('isPaid'), { isPaid: false }, null],
    ['a picture in words', alt(), { leadImage: { alt: 'A pier', file: { content: 'ab' } } }, null],
    [
      'a picture with words of its file',
      alt(),
      { leadImage: { file: { content: 'ab', alternativeText: 'Pier' } } },
      null,
    ],
    ['a picture without words', alt(), { leadImage: { file: { content: 'ab' } } }, 'ALT_MISSING'],
    ['words without a picture', alt(), { leadImage: { alt: 'A pier' } }, 'ALT_MISSING'],
    ['no picture', alt(), {}, 'ALT_MISSING'],
    [
      'one of two pictures without words',
      alt(),
      { leadImage: [{ content: 'a' }, { content: 'b', alternativeText: 'x' }] },
      'ALT_MISSING',
    ],
    ['a linked author', credited(), { credits: [{ author: 'abc', role: 'by' }] }, null],
    ['a bare name', credited(), { credits: [{ name: 'Wire desk' }] }, null],
    ['a credit of nobody', credited(), { credits: [{ role: 'by' }] }, 'CREDIT_MISSING'],
    [
      'secure links',
      { check: 'https_links' },
      { body: [{ type: 'paragraph', children: [link('https://a.example')] }] },
      null,
    ],
    [
      'an insecure link',
      { check: 'https_links' },
      { body: [{ type: 'paragraph', children: [link('http://a.example')] }] },
      'LINK_NOT_HTTPS',
    ],
  ])('%s', (_, item, content, code) => {
    expect(findingOf(item, content)?.code ?? null).toBe(code);
  });

  it('says how long it is and how long it may be', () => {
    expect(findingOf(mostTen(), { headline: 'Eleven char' })?.values).toEqual({ count: 11, most: 10 });
  });
});

it('characters are those that people see', () => {
  expect(characters('né')).toBe(2);
  expect(characters('ne\u0301')).toBe(2);
  expect(characters('👩‍👩‍👧')).toBe(1);
});

describe('insecure links', () => {
  it.each(['mailto:desk@courier.example', 'tel:+431234', '/about', '#top', '?page=2', 'https://a.example'])(
    '%s is none',
    (url) => expect(insecureLinks([{ type: 'paragraph', children: [link(url)] }])).toEqual([]),
  );

  it.each(['http://a.example', 'HTTP://a.example', 'ftp://a.example', 'javascript:alert(1)'])('%s is one', (url) =>
    expect(insecureLinks([{ type: 'paragraph', children: [link(url)] }])).toEqual([url]),
  );

  it('stand in Markdown, in HTML and in fields that are an address, each once', () => {
    const markdown = '[one](http://one.example/a) and <a href="http://two.example">two</a>';
    expect(insecureLinks({ canonicalUrl: 'http://three.example', body: markdown, more: markdown })).toEqual([
      'http://three.example',
      'http://one.example/a',
      'http://two.example',
    ]);
  });

  it('are not in prose that mentions an address, nor in the address of a picture', () => {
    const picture = { type: 'image', image: { url: 'http://cdn.example/a.png' } };
    expect(insecureLinks([aParagraph('http://a.example was down.'), picture] as unknown as Json)).toEqual([]);
  });
});

function mostTen(field = 'headline'): ComputedCheck {
  return { check: 'most_characters', field, most: 10 };
}

function present(field: string): ComputedCheck {
  return { check: 'present', field };
}

function alt(): ComputedCheck {
  return { check: 'image_alt', field: 'leadImage' };
}

function credited(): ComputedCheck {
  return { check: 'credited', field: 'credits' };
}
