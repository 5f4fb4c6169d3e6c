import { contentApiPrefix, type Strapi } from './strapi';

interface Answer {
  readonly code: string;
  readonly message: string;
}

/** What Strapi turns away by itself, before anything of ours is asked. */
const BY_STATUS: Readonly<Record<number, Answer>> = {
  400: { code: 'BAD_PARAMETER', message: 'The body cannot be read. Send JSON.' },
  401: { code: 'NOT_SIGNED_IN', message: 'Sign in first: send a valid token, as Authorization: Bearer <token>.' },
  403: {
    code: 'NOT_PERMITTED',
    message: 'Your role does not allow this, or you are not signed in. Whoever administers the site can grant it.',
  },
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
  413: {
    code: 'TOO_LARGE',
    message:
      'This is more than the server takes at once, so nothing was saved. Take out what is large, such as pictures that ' +
      'were pasted into the text, and try again.',
  },
};

/** Errors whose message says nothing beside the status, or speaks of a parser. */
const BARE: ReadonlySet<string> = new Set([
  'SyntaxError',
  'PolicyError',
  'ForbiddenError',
  'UnauthorizedError',
  'PayloadTooLargeError',
]);

interface StrapiError {
  readonly name: string;
  readonly message: string;
  readonly details?: { readonly code?: string };
}

/** What editors meet at the content manager's addresses, and could not read. */
const IN_THE_PANEL: ReadonlySet<number> = new Set([413]);

/** Clients of our addresses read a code: also where Strapi's own doors refuse, whose answers have none. */
export function nameRefusals(strapi: Strapi): void {
  const ours = [contentApiPrefix(strapi), ''].map((prefix) => `${prefix}/editorial/`);
  strapi.server.use(async (context, next) => {
    await next();
    const { path, status } = context;
    const roots = IN_THE_PANEL.has(status) ? [...ours, '/content-manager/'] : ours;
    const answer = roots.some((root) => path.startsWith(root)) ? BY_STATUS[status] : undefined;
    const error = answer && errorIn(context.body);
    if (!error || error.details?.code !== undefined) return;
    context.body = { data: null, error: { status, ...named(error, answer) } };
    context.status = status;
  });
}

function named(error: StrapiError, { code, message }: Answer): StrapiError {
  return { ...error, ...(BARE.has(error.name) && { message }), details: { ...error.details, code } };
}

function errorIn(body: unknown): StrapiError | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'name' in error ? (error as StrapiError) : undefined;
}
