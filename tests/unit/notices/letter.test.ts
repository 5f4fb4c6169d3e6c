import { digestLetter, singleLetter, type News } from '@domain/notices/letter';
import { NOTICE_KINDS } from '@domain/notices/kinds';

const URL = 'https://courier.example/admin/content-manager/collection-types/a/b?plugins[i18n][locale]=en';

const news = (more: Partial<News> = {}): News => ({
  kind: 'changes_requested',
  title: 'The ferry returns',
  name: 'Anna Miller',
  detail: 'Two sources, please.',
  ...more,
});
const letter = (more: Partial<News> = {}, languages = ['en']) =>
  singleLetter({ news: [news(more)], url: URL, languages });
const linksIn = (html: string) => [...html.matchAll(/<a /g)].length;

it('says what happened, to which text, by whom and why, with one link', () => {
  const { subject, text, html } = letter();
  expect(subject).toBe('Changes requested: The ferry returns');
  expect(text).toContain('The ferry returns\nChanges requested by Anna Miller\n> Two sources, please.');
  expect(text).toContain(`Open: ${URL}`);
  expect(linksIn(html)).toBe(1);
  expect(html).toContain('href="https://courier.example/admin/');
});

it('nothing that people wrote becomes markup, a link or a header', () => {
  const { subject, html } = letter({
    title: '<a href="http://bad.example">x</a>\r\nBcc: everybody@bad.example',
    name: '<img src=x>',
    detail: '</blockquote><script>alert(1)</script>\n<a href="javascript:x">y</a>',
  });
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toMatch(/<script|<img|<a href="(?!https:\/\/courier)/);
  expect(linksIn(html)).toBe(1);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

it('an address that is no address of a page is left out', () => {
  const { html } = singleLetter({ news: [news()], url: 'javascript:alert(1)', languages: [] });
  expect(html).toContain('href=""');
});

it.each([
  ['de', 'Änderungen erbeten'],
  ['de-AT', 'Änderungen erbeten'],
  ['fr', 'Modifications demandées'],
  ['es', 'Cambios solicitados'],
  ['it', 'Modifiche richieste'],
  ['nl', 'Changes requested'],
])('speaks the receiver’s language: %s', (language, words) => {
  expect(letter({}, [language]).subject).toBe(`${words}: The ferry returns`);
});

it('takes the language of the site where the receiver’s is not known', () => {
  expect(singleLetter({ news: [news()], url: URL, languages: [null, 'it'] }).html).toContain('lang="it"');
});

it.each(['en', 'de', 'fr', 'es', 'it'])('has words for every kind in %s', (language) => {
  const subjects = NOTICE_KINDS.map((kind) => letter({ kind }, [language]).subject);
  expect(new Set(subjects).size).toBe(NOTICE_KINDS.length);
  expect(subjects.filter((subject) => subject.includes('undefined'))).toEqual([]);
});

it('a digest counts everything, lists the first thirty and has one link', () => {
  const many = Array.from({ length: 33 }, (_, n) => news({ title: `Text ${n}`, detail: null, name: null }));
  const { subject, text, html } = digestLetter({ news: many, url: URL, languages: ['en'] });
  expect(subject).toBe('Today in the newsroom: 33');
  expect(text).toContain('Text 29');
  expect(text).not.toContain('Text 30');
  expect(text).toContain('And 3 more.');
  expect(linksIn(html)).toBe(1);
});
