import fc from 'fast-check';
import sanitize from 'sanitize-html';
import type { Block, Inline } from '@domain/article/blocks';
import { composeBio, type BioFacts } from '@domain/bio/compose';
import { readerHtml } from '../../../src/plugins/editorial/server/src/delivery/formats/reader-html';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '&lt;script&gt;',
  '</p><style>*{display:none}</style>',
  '<!--',
  ']]>',
  'https://courier.example/?a=1&b="2"',
];

const word = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 40 }));
const leaf = fc.record({ type: fc.constant('text' as const), text: word, bold: fc.boolean(), code: fc.boolean() });
const link = fc.record({
  type: fc.constant('link' as const),
  url: word,
  rel: fc.option(word, { nil: undefined }),
  children: fc.array(leaf, { minLength: 1, maxLength: 2 }),
});
const inlines: fc.Arbitrary<Inline[]> = fc.array(fc.oneof(leaf, link), { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  inlines.map((children): Block => ({ type: 'paragraph', children })),
  inlines.map((children): Block => ({ type: 'quote', children })),
  fc
    .tuple(word, word)
    .map(([text, language]): Block => ({ type: 'code', language, children: [{ type: 'text', text }] })),
);
const place = fc.record({ name: word, url: word });
const author: fc.Arbitrary<BioFacts> = fc.record({
  name: word,
  kind: fc.constantFrom('person' as const, 'agency' as const),
  jobTitle: fc.option(word),
  organization: fc.option(place),
  outlets: fc.option(fc.array(place, { maxLength: 3 })),
  shortBio: fc.option(word),
  bio: fc.option(fc.array(block, { maxLength: 4 })),
  location: fc.option(word),
});

/** Reads and writes the HTML, and takes nothing out of it. */
const asItIs = (html: string) =>
  sanitize(html, { allowedTags: false, allowedAttributes: false, allowVulnerableTags: true });

describe('the HTML of a biography', () => {
  const lengths = fc.constantFrom('short' as const, 'long' as const);
  const html = (facts: BioFacts, length: 'short' | 'long') =>
    composeBio(facts, { locale: 'en', length, format: 'html', asOf: '2026-01-01' });

  it('holds nothing that a sanitiser would take out, whatever was written', () => {
    fc.assert(
      fc.property(author, lengths, (facts, length) => {
        const composed = html(facts, length);
        expect(readerHtml(composed)).toBe(asItIs(composed));
      }),
      { numRuns: 200 },
    );
  });

  it('loses what acts at the last door, should it ever get that far, and keeps the words', () => {
    const bad =
      '<p onclick="a()">Jane <script>a()</script><a href="javascript:a()">Roe</a><iframe src="x"></iframe></p>';
    expect(readerHtml(bad)).toBe('<p>Jane <a>Roe</a></p>');
  });

  it('keeps the words of every link in every format', () => {
    const names = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
    fc.assert(
      fc.property(names, names, fc.oneof(fc.webUrl(), fc.constantFrom(...HOSTILE)), (before, linked, url) => {
        const children: Inline[] = [
          { type: 'text', text: `${before} ` },
          { type: 'link', url, children: [{ type: 'text', text: linked }] },
        ];
        const facts: BioFacts = { name: 'Jane Roe', kind: 'person', bio: [{ type: 'paragraph', children }] };
        for (const format of ['text', 'html', 'markdown'] as const)
          for (const length of ['short', 'long'] as const) {
            const text = composeBio(facts, { locale: 'en', length, format, asOf: '2026-01-01' });
            expect(text).toContain(before);
            expect(text).toContain(linked);
          }
      }),
    );
  });
});
