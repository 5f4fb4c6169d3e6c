import { problem } from '../../http-errors';
import type { DeliveryRequest } from './answer';
import type { DeliveryDesk } from '../desk';

/** As roles and tokens are granted it; the name ends in find so that a read-only token has it. */
const PERMISSION = 'plugin::editorial.delivery.find';

interface Authentication {
  authenticate(context: object, next: () => Promise<void>): Promise<unknown>;
  verify(auth: unknown, config: { readonly scope: readonly string[] }): Promise<void>;
}

/**
 * Asks Strapi's own authentication of the content API, for both doors alike.
 * @throws NOT_SIGNED_IN (401), NOT_PERMITTED (403) where delivery is not public
 */
export async function admit({ strapi, settings }: DeliveryDesk, { headers }: DeliveryRequest): Promise<void> {
  if (settings.access === 'public') return;
  const auth: Authentication = strapi.get('auth');
  const { state, isKnown } = await signedIn(auth, headers);
  if (!isKnown) throw notSignedIn();
  await auth.verify(state.auth, { scope: [PERMISSION] }).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    throw error.name === 'ForbiddenError' && state.auth?.credentials ? notPermitted() : notSignedIn();
  });
}

interface State {
  readonly route: object;
  readonly auth?: { readonly credentials?: unknown };
}

/** A request of the content API, as far as Strapi's strategies look at it. */
async function signedIn(auth: Authentication, header: DeliveryRequest['headers']) {
  const state: State = { route: { info: { type: 'content-api' }, config: {} } };
  const context = {
    request: { header, headers: header },
    header,
    headers: header,
    state,
    unauthorized: () => undefined,
  };
  let isKnown = false;
  await auth.authenticate(context, async () => void (isKnown = true));
  return { state, isKnown };
}

function notSignedIn(): Error {
  return problem(401, 'NOT_SIGNED_IN', 'Send a token of the content API: Authorization: Bearer <token>.');
}

function notPermitted(): Error {
  return problem(403, 'NOT_PERMITTED', `This token may not read. Grant it ${PERMISSION}.`);
}

function isRefusal(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'ForbiddenError' || error.name === 'UnauthorizedError');
}
