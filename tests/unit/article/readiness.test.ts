import { paragraph } from '@domain/article/blocks';
import { openItemsOfArticle, openItemsOfAuthor, type ArticleFacts } from '@domain/article/readiness';

const READY: ArticleFacts = {
  headline: 'Ferry stays',
  slug: 'ferry-stays',
  body: [paragraph('The ferry stays.')],
  credits: [{ name: 'Nora Quill' }],
};

describe('open items of an article', () => {
  it('are none when headline, slug, body and a credit are there', () => {
    expect(openItemsOfArticle(READY)).toEqual([]);
  });

  it.each<[string, Partial<ArticleFacts>, string]>([
    ['a headline of spaces', { headline: ' \u200B ' }, 'HEADLINE_MISSING'],
    ['no slug', { slug: null }, 'SLUG_MISSING'],
    ['a body of empty paragraphs', { body: [paragraph(''), paragraph('  ')] }, 'BODY_EMPTY'],
    ['no credits', { credits: [] }, 'CREDIT_MISSING'],
    ['a credit without a name', { credits: [{ name: '' }] }, 'CREDIT_MISSING'],
  ])('name %s', (_, missing, code) => {
    expect(openItemsOfArticle({ ...READY, ...missing }).map((item) => item.code)).toEqual([code]);
  });

  it('accept a written byline in place of credits', () => {
    expect(openItemsOfArticle({ ...READY, credits: [], bylineOverride: 'The editors' })).toEqual([]);
  });

  it('accept a body that is one image', () => {
    expect(openItemsOfArticle({ ...READY, body: [{ type: 'image', image: { url: '/a.jpg' } }] })).toEqual([]);
  });

  it('come in the order of the form, each with its field and a message', () => {
    expect(openItemsOfArticle({}).map(({ field }) => field)).toEqual(['headline', 'slug', 'body', 'credits']);
    expect(openItemsOfArticle({}).every(({ message }) => message.endsWith('.'))).toBe(true);
  });
});

describe('open items of an author', () => {
  it('are the name and the slug', () => {
    expect(openItemsOfAuthor({}).map(({ code }) => code)).toEqual(['NAME_MISSING', 'SLUG_MISSING']);
    expect(openItemsOfAuthor({ name: 'Nora Quill', slug: 'nora-quill' })).toEqual([]);
  });
});
