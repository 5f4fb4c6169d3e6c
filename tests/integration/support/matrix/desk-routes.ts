import { filled, send, type Call, type Method, type Outcome, type Route } from './calls';
import type { Deed, StepDeed } from './oracle';

type Row = readonly [Deed, Method, string, object?];

const NOW = '2020-01-01T00:00:00.000Z';

/** What people do around a text without changing it, at both doors. */
const BESIDE_THE_TEXT: readonly Row[] = [
  ['assign', 'post', '/workflow/articles/:id/plan', { dueAt: '2099-01-01T00:00:00Z', priority: 'urgent' }],
  ['never', 'post', '/workflow/articles/:id/plan', { priority: 'urgent', stage: 'approved' }],
  ['never', 'post', '/workflow/articles/:id/plan', { priority: 'urgent', version: 0 }],
  ['comment', 'post', '/comments/articles/:id', { body: 'Is it so?', isBlocking: true }],
  ['never', 'post', '/comments/articles/:id', { body: 'Is it so?', deck: 'Unseen' }],
  ['never', 'put', '/comments/articles/:id/1/resolved', {}],
  ['tick', 'put', '/checklist/articles/:id/facts', { digest: ':digest' }],
  ['never', 'put', '/checklist/articles/:id/unknown', { digest: ':digest' }],
  ['odd', 'delete', '/checklist/articles/:id/facts'],
  ['open', 'post', '/previews/articles/:id', { hours: 1 }],
  ['never', 'post', '/previews/articles/:id', { hours: 0 }],
  ['odd', 'delete', '/previews/articles/:id/1'],
  ['odd', 'post', '/revisions/articles/:id/1/restore', { textVersion: 0 }],
  ['never', 'post', '/revisions/articles/:id/999999999/restore', { textVersion: 0 }],
];

const PANEL_ALONE: readonly Row[] = [
  ['open', 'post', '/presence/articles/:id'],
  ['odd', 'post', '/presence/articles/:id/take-over'],
  ['odd', 'post', '/presence/articles/:id/leave'],
  ['odd', 'post', '/notices/read', { ids: [1] }],
];

/** Steps on many texts, here on one, with the version and the digest that were seen. */
const BULK: readonly (readonly [Deed, StepDeed | 'approve-and-publish', object?])[] = [
  ['submit', 'submit'],
  ['approve', 'approve'],
  ['publish', 'publish'],
  ['publish-minor', 'publish-minor'],
  ['unpublish', 'unpublish', { reason: 'Because' }],
  ['retract', 'retract', { reason: 'Because' }],
  ['publish-without-approval', 'publish-without-approval', { reason: 'Because' }],
  ['never', 'unpublish'],
  ['never', 'publish-without-approval'],
  ['never', 'publish', { documents: [{ documentId: ':id', digest: ':digest' }] }],
  ['never', 'publish', { documents: [{ documentId: ':id', version: 0, digest: ':digest' }] }],
  ['never', 'publish', { publishedAt: NOW }],
];

export const DESK_ROUTES: readonly Route[] = [
  ...BESIDE_THE_TEXT.flatMap((row) => [route('panel', row), route('content-api', row)]),
  ...PANEL_ALONE.map((row) => route('panel', row)),
  ...BULK.map(([deed, step, more = {}]): Route => ({
    name: `POST /editorial/bulk/articles/${step} ${JSON.stringify(more)}`,
    door: 'panel',
    deed,
    attempt: (call) => takenInBulk(call, step, more),
  })),
];

function route(door: 'panel' | 'content-api', [deed, method, path, body = {}]: Row): Route {
  const whole = `${door === 'panel' ? '/editorial' : '/api/editorial'}${path}`;
  return {
    name: `${method.toUpperCase()} ${whole} ${JSON.stringify(body)}`,
    door,
    deed,
    attempt: (call) => send(call, method, filled(whole, call), JSON.parse(filled(JSON.stringify(body), call))),
  };
}

/** A bulk answer is 200 whatever came of each text: the text's own line tells. */
async function takenInBulk(call: Call, step: string, more: object): Promise<Outcome> {
  const { documentId, version, digest } = call.subject;
  const body = { documents: [{ documentId, version, digest }], ...more };
  const path = `/editorial/bulk/articles/${step}`;
  const outcome = await send(call, 'post', path, JSON.parse(filled(JSON.stringify(body), call)));
  return { ...outcome, isAllowed: outcome.isAllowed && outcome.said.includes('"taken"') };
}
