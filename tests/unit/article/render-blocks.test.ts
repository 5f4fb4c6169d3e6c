import type { Block, Inline } from '@domain/article/blocks';
import { blocksToHtml, blocksToText } from '@domain/article/render-blocks';
import { blocksToMarkdown } from '@domain/article/render-markdown';

const text = (words: string, marks = {}): Inline => ({ type: 'text', text: words, ...marks });
const link = (url: string, words: string): Inline => ({ type: 'link', url, children: [{ type: 'text', text: words }] });
const paragraphOf = (...children: Inline[]): Block => ({ type: 'paragraph', children });

const LIST: Block = {
  type: 'list',
  format: 'ordered',
  children: [
    { type: 'list-item', children: [text('Boats')] },
    { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('Ferries')] }] },
    { type: 'list-item', children: [text('Trains')] },
  ],
};

const IMAGE: Block = {
  type: 'image',
  image: {
    url: '/uploads/pier.jpg',
    alternativeText: 'A "pier"',
    caption: 'The pier <today>',
    width: 800,
    height: 600,
  },
};

describe('blocks', () => {
  it.each<[string, Block, string, string, string]>([
    ['a paragraph', paragraphOf(text('Fish & chips')), '<p>Fish &amp; chips</p>', 'Fish & chips', 'Fish \\& chips'],
    [
      'marks',
      paragraphOf(text('a '), text('b', { bold: true, italic: true })),
      '<p>a <strong><em>b</em></strong></p>',
      'a b',
      'a ***b***',
    ],
    ['a line break', paragraphOf(text('a\nb')), '<p>a<br>b</p>', 'a\nb', 'a\\\nb'],
    [
      'a link',
      paragraphOf(text('See '), link('https://example.org/?a=1&b=2', 'this')),
      '<p>See <a href="https://example.org/?a=1&amp;b=2">this</a></p>',
      'See this',
      'See [this](https://example.org/?a=1&b=2)',
    ],
    ['an unsafe link', paragraphOf(link('javascript:alert(1)', 'kept')), '<p>kept</p>', 'kept', 'kept'],
    ['a heading', { type: 'heading', level: 2, children: [text('Part 1')] }, '<h2>Part 1</h2>', 'Part 1', '## Part 1'],
    ['a quote', { type: 'quote', children: [text('So?')] }, '<blockquote><p>So?</p></blockquote>', 'So?', '> So?'],
    [
      'code',
      { type: 'code', language: 'js', children: [text('a < b')] },
      '<pre><code class="language-js">a &lt; b</code></pre>',
      'a < b',
      '```js\na < b\n```',
    ],
    [
      'a nested list',
      LIST,
      '<ol><li>Boats<ul><li>Ferries</li></ul></li><li>Trains</li></ol>',
      '1. Boats\n   - Ferries\n2. Trains',
      '1. Boats\n   - Ferries\n2. Trains',
    ],
    [
      'an image',
      IMAGE,
      '<figure><img src="/uploads/pier.jpg" alt="A &quot;pier&quot;" width="800" height="600"><figcaption>The pier &lt;today&gt;</figcaption></figure>',
      'The pier <today>',
      '![A "pier"](/uploads/pier.jpg)\n\nThe pier \\<today\\>',
    ],
  ])('renders %s in HTML, text and Markdown', (_, block, html, plain, markdown) => {
    expect(blocksToHtml([block])).toBe(html);
    expect(blocksToText([block])).toBe(plain);
    expect(blocksToMarkdown([block])).toBe(markdown);
  });

  it('sets a link that opens a window apart from the page it opens', () => {
    const node: Inline = { type: 'link', url: '/a', target: '_blank', children: [{ type: 'text', text: 'a' }] };
    expect(blocksToHtml([paragraphOf(node)])).toBe('<p><a href="/a" rel="noopener" target="_blank">a</a></p>');
  });

  it('skips the empty paragraph that the editor leaves at the end', () => {
    const blocks = [paragraphOf(text('a')), paragraphOf(text(''))];
    expect(blocksToHtml(blocks)).toBe('<p>a</p>');
    expect(blocksToText(blocks)).toBe('a');
    expect(blocksToMarkdown(blocks)).toBe('a');
  });

  it('takes the alt text of an image without caption as its text', () => {
    expect(blocksToText([{ type: 'image', image: { url: '/a.jpg', alternativeText: 'A pier' } }])).toBe('A pier');
  });
});
