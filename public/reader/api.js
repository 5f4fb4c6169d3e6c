/**
 * The only file that knows URLs: those of the delivery API, and those of this site's own pages.
 *
 * @typedef {{ text: string, author?: string | null }} Segment
 * @typedef {{ text: string, lines: { role: string, segments: Segment[] }[] }} Byline
 * @typedef {{ url: string, width?: number | null, height?: number | null, alt?: string | null,
 *   caption?: string | null, credit?: string | null, sizes?: { url: string, width: number }[] | null }} Picture
 * @typedef {{ name: string, slug: string }} Term
 * @typedef {{ slug: string, locale: string, genre: string | null, headline: string, deck: string | null,
 *   byline: Byline | null, image: Picture | null, section: Term | null, tags: Term[] | null,
 *   publishedAt: string | null, readingMinutes: number | null }} Summary
 * @typedef {{ name: string, slug: string | null, jobTitle: string | null,
 *   organization: { name: string, url: string | null } | null,
 *   bio: { text: string, html: string } | null, avatar: Picture | null }} Profile
 * @typedef {{ type: string, text: string, at?: string | null }} Correction
 * @typedef {Summary & { url: string, dateline: string | null, authors: Profile[], corrections: Correction[],
 *   body: { html: string, text: string }, modifiedAt: string | null, jsonLd: object | null }} Article
 * @typedef {Profile & { slug: string, kind: string, outlets: { name: string, url: string | null }[],
 *   links: { label: string, url: string }[], careerStart: number | null, articles: Summary[] }} Author
 */

const API = '/api/delivery';
const PATIENCE_MS = 15_000;

export const paths = {
  front: () => '/',
  admin: () => '/admin',
  /** @param {string} slug */
  section: (slug) => `/?section=${encodeURIComponent(slug)}`,
  /** @param {string} slug */
  article: (slug) => `/articles/${encodeURIComponent(slug)}`,
  /** @param {string} slug */
  author: (slug) => `/authors/${encodeURIComponent(slug)}`,
};

/** The part of the page's own address that names the article or author. */
export function slugOfThisPage() {
  const last = location.pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // A stray % is not ours to judge: the API answers 404.
  }
}

export function sectionOfThisPage() {
  return new URLSearchParams(location.search).get('section');
}

/** Why something could not be read. `kind` decides what the reader is told. */
export class ReadError extends Error {
  /**
   * @param {'not_found' | 'retracted' | 'unreachable' | 'not_open' | 'failed'} kind
   * @param {{ status?: number, message?: string, notice?: string | null, date?: string | null, cause?: unknown }} [more]
   */
  constructor(kind, { status, message, notice, date, cause } = {}) {
    super(message ?? kind, { cause });
    this.kind = kind;
    this.status = status;
    this.notice = notice ?? null;
    this.date = date ?? null;
  }
}

/**
 * One page of summaries, newest first.
 * @param {{ limit: number, cursor?: string | null, section?: string | null }} query
 * @returns {Promise<{ data: Summary[], meta: { next: string | null, limit: number } }>}
 */
export function fetchArticles({ limit, cursor, section }) {
  const query = new URLSearchParams({ limit: String(limit) });
  if (section) query.set('section', section);
  if (cursor) query.set('cursor', cursor);
  return read(`/articles?${query}`);
}

/** @param {string} slug @returns {Promise<{ data: Article }>} */
export function fetchArticle(slug) {
  return read(`/articles/${encodeURIComponent(slug)}`);
}

/** @param {string} slug @returns {Promise<{ data: Author }>} */
export function fetchAuthor(slug) {
  return read(`/authors/${encodeURIComponent(slug)}`);
}

/** @param {string} path */
async function read(path) {
  const response = await send(path);
  if (!response.ok) throw await refusal(response);
  try {
    return await response.json();
  } catch (cause) {
    throw new ReadError('failed', { status: response.status, message: 'The answer was cut short.', cause });
  }
}

/** @param {string} path */
async function send(path) {
  try {
    return await fetch(API + path, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (cause) {
    throw new ReadError('unreachable', { cause });
  }
}

/** @param {Response} response */
async function refusal(response) {
  const { error } = await response.json().catch(() => ({ error: null }));
  const { status } = response;
  const message = error?.message;
  if (status === 410) {
    return new ReadError('retracted', {
      status,
      notice: error?.details?.notice ?? message,
      date: error?.details?.date,
    });
  }
  if (status === 404) return new ReadError('not_found', { status, message });
  if (status === 401 || status === 403) return new ReadError('not_open', { status, message });
  return new ReadError('failed', { status, message });
}
