import { fetchAuthor, paths, slugOfThisPage } from './api.js';
import { el, outsideLink, sanitisedByServer } from './dom.js';
import { openPage } from './page.js';
import { classes, picture, story } from './story.js';

openPage(authorPage, { wanted: 'author' });

async function authorPage() {
  const { data } = await fetchAuthor(slugOfThisPage());
  if (data.slug !== slugOfThisPage()) history.replaceState(history.state, '', paths.author(data.slug));
  return {
    title: data.name,
    description: data.bio?.text,
    content: [profile(data), work(data)],
  };
}

/** @param {import('./api.js').Author} author */
function profile({ name, jobTitle, organization, bio, avatar, outlets, links, careerStart, kind }) {
  const house = organization && el('span', {}, outsideLink(organization.url, organization.name));
  return el(
    'header',
    { class: classes('profile', avatar && 'has-portrait') },
    avatar &&
      el('div', { class: 'portrait' }, picture(avatar, { eager: true, sizes: '10rem', alt: `Portrait of ${name}` })),
    el(
      'div',
      { class: 'profile-words' },
      el('h1', { class: 'headline' }, name),
      jobTitle || house ? el('p', { class: 'facts' }, jobTitle && el('span', {}, jobTitle), house) : null,
      bio?.html ? sanitisedByServer(bio.html, 'bio') : null,
    ),
    particulars({ outlets, links, careerStart, kind }),
  );
}

/** @param {Pick<import('./api.js').Author, 'outlets' | 'links' | 'careerStart' | 'kind'>} author */
function particulars({ outlets, links, careerStart, kind }) {
  const rows = [
    ...particular(
      'Work carried by',
      outlets.map(({ name, url }) => outsideLink(url, name)),
    ),
    ...particular(
      kind === 'person' ? 'In journalism since' : 'Working since',
      careerStart ? [String(careerStart)] : [],
    ),
    ...particular(
      'Elsewhere',
      links.map(({ label, url }) => outsideLink(url, label)),
    ),
  ];
  return rows.length > 0 ? el('dl', { class: 'particulars' }, ...rows) : null;
}

/** @param {string} term @param {(Node | string)[]} values */
function particular(term, values) {
  return values.length > 0 ? [el('dt', {}, term), ...values.map((value) => el('dd', {}, value))] : [];
}

/** @param {import('./api.js').Author} author */
function work({ articles, name }) {
  const list =
    articles.length > 0
      ? el('div', { class: 'stories' }, ...articles.map((one) => story(one, { hasSection: true })))
      : el('p', {}, `Nothing by ${name} is published at the moment.`);
  return el(
    'section',
    { class: 'section', 'aria-labelledby': 'work' },
    el('h2', { id: 'work', class: 'section-title' }, 'Articles'),
    list,
  );
}
