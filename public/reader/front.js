import { fetchArticles, paths, sectionOfThisPage } from './api.js';
import { el } from './dom.js';
import { button, notice, openPage, whatHappened } from './page.js';
import { story } from './story.js';
import { SITE_NAME } from './site.js';

const PER_PAGE = 24;
const section = sectionOfThisPage();

openPage(section ? sectionPage : frontPage, { frontPage: !section, wanted: 'list of articles' });

async function frontPage() {
  const { data, meta } = await fetchArticles({ limit: PER_PAGE });
  const heading = el('h1', { class: 'unseen' }, `${SITE_NAME}: front page`);
  const [lead, ...others] = data;
  if (!lead) return { title: null, content: [nothingYet()] };
  const groups = bySection(others);
  return {
    title: null,
    description: lead.headline,
    content: [
      heading,
      sectionLinks(bySection(data)),
      story(lead, { level: 2, isLead: true, hasSection: true, eager: true }),
      ...groups.map(sectionBlock),
      older(meta.next, null),
    ],
  };
}

async function sectionPage() {
  const { data, meta } = await fetchArticles({ limit: PER_PAGE, section });
  const [lead, ...others] = data;
  if (!lead) return { title: 'Nothing in this section', content: [nothingHere()] };
  const name = lead.section?.name ?? String(section);
  return {
    title: name,
    content: [
      el('h1', { class: 'section-title' }, name),
      story(lead, { level: 2, isLead: true, eager: true }),
      others.length > 0 ? moreOfSection(others) : '',
      older(meta.next, section),
    ].filter((node) => node instanceof Node),
  };
}

/** @param {import('./api.js').Summary[]} summaries */
function moreOfSection(summaries) {
  const list = el('div', { class: 'stories' }, ...summaries.map((one) => story(one, { level: 2 })));
  return el('div', { class: 'section' }, list);
}

/** @typedef {{ name: string, slug: string | null, stories: import('./api.js').Summary[] }} Group */

/** In the order in which sections first appear: the freshest one leads. @param {import('./api.js').Summary[]} summaries */
function bySection(summaries) {
  const groups = /** @type {Map<string, Group>} */ (new Map());
  for (const summary of summaries) {
    const { name, slug } = summary.section ?? { name: 'More news', slug: null };
    const group = groups.get(slug ?? '') ?? { name, slug, stories: [] };
    group.stories.push(summary);
    groups.set(slug ?? '', group);
  }
  return [...groups.values()];
}

/** @param {Group} group */
function sectionBlock({ name, slug, stories }) {
  const title = slug ? el('a', { href: paths.section(slug) }, name) : name;
  return el(
    'section',
    { class: 'section', 'aria-label': name },
    el('h2', { class: 'section-title' }, title),
    el('div', { class: 'stories' }, ...stories.map((one) => story(one))),
  );
}

/** @param {Group[]} groups */
function sectionLinks(groups) {
  const links = groups.flatMap(({ name, slug }) => (slug ? [el('a', { href: paths.section(slug) }, name)] : []));
  return el('nav', { class: 'sections', 'aria-label': 'Sections' }, ...links);
}

/**
 * The button for older articles, and the place where they appear. What is on the page never moves.
 * @param {string | null} next @param {string | null} inSection
 */
function older(next, inSection) {
  if (!next) return el('p', { class: 'end' }, 'That is everything published so far.');
  const list = el('div', { class: 'stories' });
  const status = el('p', { class: 'older-status', role: 'status' });
  const more = button('Older articles', () => void addOlder());
  const block = el('section', { class: 'older', 'aria-label': 'Older articles' }, list, status, more);
  let cursor = /** @type {string | null} */ (next);

  const addOlder = async () => {
    if (more.getAttribute('aria-disabled') === 'true') return;
    more.setAttribute('aria-disabled', 'true');
    status.textContent = 'Fetching older articles…';
    try {
      const { data, meta } = await fetchArticles({ limit: PER_PAGE, cursor, section: inSection });
      const added = data.map((one) => story(one, { hasSection: true }));
      list.append(...added);
      cursor = meta.next;
      status.textContent = cursor ? '' : 'That is everything published so far.';
      /** @type {HTMLElement | null | undefined} */ (added[0]?.querySelector('.headline a'))?.focus();
      if (!cursor) more.remove();
    } catch (error) {
      status.textContent = `${whatHappened(error)} Press the button to try again.`;
    } finally {
      more.removeAttribute('aria-disabled');
    }
  };
  return block;
}

function nothingYet() {
  const signIn = el('a', { href: paths.admin() }, 'sign in at /admin');
  return notice(
    'Nothing published yet',
    el('p', {}, 'To fill this page, ', signIn, ' and publish an article from the Newsroom. Then reload this page.'),
    el(
      'p',
      {},
      button('Reload', () => location.reload()),
    ),
  );
}

function nothingHere() {
  return notice(
    'Nothing in this section',
    `No article is published in “${section}” at the moment, or there is no such section.`,
    el('p', {}, el('a', { href: paths.front() }, 'Go to the front page')),
  );
}
