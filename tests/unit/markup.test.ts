import fc from 'fast-check';
import { escapeAttribute, escapeHtml, escapeMarkdown, escapeMarkdownTarget, safeHref } from '@domain/markup';

describe('escapeHtml and escapeAttribute', () => {
  it('leaves no tag and no entity in text', () => {
    expect(escapeHtml('<b>Fish & "chips"</b>')).toBe('&lt;b&gt;Fish &amp; "chips"&lt;/b&gt;');
  });

  it('leaves nothing that ends an attribute', () => {
    expect(escapeAttribute(`"a" 'b' <c>`)).toBe('&quot;a&quot; &#39;b&#39; &lt;c&gt;');
  });

  it('leaves out characters that XML forbids', () => {
    expect(escapeHtml('a\u0000b\u000Bc\uD800d\uFFFFe\tf\n')).toBe('abcde\tf\n');
  });

  it('gives the text back to a reader of entities', () => {
    const decode = (html: string) =>
      html.replace(
        /&(lt|gt|quot|#39|amp);/g,
        (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
      );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(decode(escapeHtml(text))).toBe(text);
        expect(decode(escapeAttribute(text))).toBe(text);
        expect(escapeAttribute(text)).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('safeHref', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['/authors/jane-roe', '/authors/jane-roe'],
    ['#notes', '#notes'],
    ['?page=2:3', '?page=2:3'],
    ['articles/a:b', 'articles/a:b'],
    ['  https://example.org ', 'https://example.org'],
    ['https://exam\nple.org', 'https://example.org'],
    ['https://example.org/a b?c="d"&e=%20', 'https://example.org/a%20b?c=%22d%22&e=%20'],
    ['/a|b/{c}<d>\u00a0', '/a%7Cb/%7Bc%7D%3Cd%3E'],
    ['https://example.org/Straße', 'https://example.org/Straße'],
  ])('lets %p through', (url, href) => {
    expect(safeHref(url)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'tel:1',
    '',
    '  ',
  ])('refuses %j', (url) => {
    expect(safeHref(url)).toBeNull();
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['*bold* and _italic_', '\\*bold\\* and \\_italic\\_'],
    ['# no heading', '\\# no heading'],
    ['1986. A good year', '1986\\. A good year'],
    ['- no list', '\\- no list'],
    ['<script>', '\\<script\\>'],
    ['[text](url)', '\\[text\\](url)'],
    ['AT&amp;T', 'AT\\&amp;T'],
  ])('makes %p read as it is', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('keeps a link target in its brackets', () => {
    expect(escapeMarkdownTarget('https://example.org/a_(b) c')).toBe('https://example.org/a_%28b%29%20c');
  });
});
