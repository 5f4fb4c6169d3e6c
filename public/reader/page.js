import { paths, ReadError } from './api.js';
import { el, time } from './dom.js';
import { SITE_MOTTO, SITE_NAME } from './site.js';

const main = /** @type {HTMLElement} */ (document.querySelector('main'));

/**
 * Draws the frame, then whatever `load` brings, or says why it could not.
 * @param {() => Promise<{ title: string | null, description?: string | null, content: Node[] }>} load
 * @param {{ frontPage?: boolean, wanted: string }} about what the page is of, for the messages: "article"
 */
export function openPage(load, { frontPage = false, wanted }) {
  drawMasthead(frontPage);
  drawColophon();
  const show = async () => {
    main.setAttribute('aria-busy', 'true');
    try {
      const { title, description, content } = await load();
      setTitle(title);
      setMeta('description', description);
      setMeta('robots', null);
      main.replaceChildren(...content);
    } catch (error) {
      showFailure(error, wanted, retry);
    } finally {
      main.setAttribute('aria-busy', 'false');
    }
  };
  const retry = async () => {
    main.replaceChildren(el('p', { class: 'loading', role: 'status' }, 'Trying again…'));
    await show();
    main.focus(); // The button that had the focus is gone.
  };
  return show();
}

/**
 * @param {string} heading
 * @param {(Node | string | null)[]} children paragraphs, or lines of text that become paragraphs
 */
export function notice(heading, ...children) {
  const lines = children.map((child) => (typeof child === 'string' ? el('p', {}, child) : child));
  return el('div', { class: 'notice' }, el('h1', {}, heading), ...lines);
}

/** @param {string} label @param {() => void} act */
export function button(label, act) {
  const element = el('button', { type: 'button' }, label);
  element.addEventListener('click', act);
  return element;
}

/** What happened, for the lines next to a button as well as for a whole page. @param {unknown} error */
export function whatHappened(error) {
  if (!(error instanceof ReadError)) return 'The page could not be put together.';
  if (error.kind === 'unreachable') return 'The newsroom’s server did not answer.';
  if (error.kind === 'not_open') return `The server keeps these articles for its own readers (${error.status}).`;
  const said = error.message.endsWith('.') || error.message === error.kind ? '' : '.';
  const words = error.message === error.kind ? '' : ` “${error.message}${said}”`;
  return `The server answered ${error.status}.${words}`;
}

/** @param {unknown} error @param {string} wanted @param {() => void} retry */
function showFailure(error, wanted, retry) {
  const box = failure(error, wanted, retry);
  box.setAttribute('role', 'alert');
  setTitle(box.querySelector('h1')?.textContent ?? null);
  // The file is served for every slug, so only this page can tell crawlers that nothing is here.
  setMeta('robots', 'noindex');
  main.replaceChildren(box);
  if (!(error instanceof ReadError)) throw error;
}

/** @param {unknown} error @param {string} wanted @param {() => void} retry */
function failure(error, wanted, retry) {
  const kind = error instanceof ReadError ? error.kind : 'bug';
  if (error instanceof ReadError && kind === 'retracted') return retracted(error);
  if (kind === 'not_found') return notFound(wanted);
  if (kind === 'not_open') {
    return notice(
      'Not open to readers',
      whatHappened(error),
      'If you run this site, set delivery.access to “public” in the plugin’s configuration and restart.',
      toFrontPage(),
    );
  }
  if (kind === 'unreachable') {
    return notice(
      'No connection',
      whatHappened(error),
      'Check your connection, or wait a moment, and try again.',
      el('p', {}, button('Try again', retry)),
    );
  }
  return notice(
    'Something went wrong',
    whatHappened(error),
    'It is not your doing. Try again in a moment; if it stays, tell the newsroom what you were reading.',
    el('p', {}, button('Try again', retry), ' ', toFrontPage('a')),
  );
}

/** @param {ReadError} error */
function retracted(error) {
  const when = time(error.date);
  return notice(
    'This article was retracted',
    error.notice ? el('blockquote', {}, el('p', {}, error.notice)) : null,
    when
      ? el('p', {}, 'Retracted on ', when, '. The text is no longer available.')
      : 'The text is no longer available.',
    toFrontPage(),
  );
}

/** @param {string} wanted */
function notFound(wanted) {
  return notice(
    'Not found',
    `No ${wanted} is published at this address. It may have been mistyped, or withdrawn since.`,
    'Check the address for typing mistakes, or start again from the front page.',
    toFrontPage(),
  );
}

/** @param {'p' | 'a'} [as] */
function toFrontPage(as = 'p') {
  const link = el('a', { href: paths.front() }, 'Go to the front page');
  return as === 'a' ? link : el('p', {}, link);
}

/** @param {boolean} isFrontPage */
function drawMasthead(isFrontPage) {
  const masthead = document.querySelector('.masthead');
  masthead?.classList.toggle('is-small', !isFrontPage);
  const name = el('a', { href: paths.front(), 'aria-current': isFrontPage ? 'page' : null }, SITE_NAME);
  const today = time(new Date().toISOString(), undefined, { dateStyle: 'full' });
  masthead?.append(
    el('p', { class: 'nameplate' }, name),
    el('p', { class: 'ears' }, today, el('span', {}, SITE_MOTTO)),
  );
  setTitle(null);
}

function drawColophon() {
  document
    .querySelector('.colophon')
    ?.append(
      el('p', {}, `${SITE_NAME} is a demonstration newsroom. Its people, places and events are invented.`),
      el('p', {}, el('a', { href: paths.front() }, 'Front page'), el('a', { href: paths.admin() }, 'For editors')),
    );
}

/** @param {string | null} title */
function setTitle(title) {
  document.title = title ? `${title} · ${SITE_NAME}` : SITE_NAME;
}

/** @param {string} name @param {string | null | undefined} content */
function setMeta(name, content) {
  document.head.querySelector(`meta[name="${name}"]`)?.remove();
  if (content) document.head.append(el('meta', { name, content }));
}
