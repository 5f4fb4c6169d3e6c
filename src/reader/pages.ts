import { Unanswered } from './delivered';
import { articlePage, authorPage } from './document-pages';
import type { Shown } from './frame';
import { frontPage, searchPage, sectionPage, tagPage } from './list-pages';
import { notFound, notOpen, notUnderstood, retracted } from './notices';
import type { Visit } from './visit';

interface Page {
  readonly address: RegExp;
  readonly show: (visit: Visit) => Promise<Shown>;
}

/** Which page stands behind a reader's address. */
export const PAGES: readonly Page[] = [
  { address: /^\/$/, show: frontPage },
  { address: /^\/search\/?$/, show: searchPage },
  { address: /^\/sections\/[^/]+$/, show: sectionPage },
  { address: /^\/tags\/[^/]+$/, show: tagPage },
  { address: /^\/articles\/[^/]+$/, show: articlePage },
  { address: /^\/authors\/[^/]+$/, show: authorPage },
];

/** What a reader is told where there is no page. @throws what is no answer of the delivery API */
export function explained(error: unknown): Shown {
  if (!(error instanceof Unanswered)) throw error;
  const { status, details } = error;
  if (status === 404) return notFound();
  if (status === 410) return retracted(details.notice, details.date);
  if (status === 400) return notUnderstood(status);
  if (status === 401 || status === 403) return notOpen(status);
  throw error;
}
