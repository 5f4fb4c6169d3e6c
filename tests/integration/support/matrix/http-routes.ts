import { ARTICLE } from '../desk';
import { filled, query, send, tool, type Method, type Route } from './calls';
import type { Deed, StepDeed } from './oracle';
import { DESK_ROUTES } from './desk-routes';
import type { Subject } from './states';

type Row = readonly [Deed, Method, string, object?];

const PANEL = `/content-manager/collection-types/${ARTICLE}`;
const REST = '/api/editorial';
const NEW = { headline: 'Straight to the readers', deck: 'Unseen' };
const UNSEEN = { deck: 'Unseen' };
const NOW = '2020-01-01T00:00:00.000Z';

const PANEL_ROWS: readonly Row[] = [
  ['publish', 'post', `${PANEL}/:id/actions/publish`],
  ['publish unseen text', 'post', `${PANEL}/:id/actions/publish`, UNSEEN],
  ['publish', 'post', `${PANEL}/:id/actions/publish?locale=en`],
  ['create live', 'post', `${PANEL}/actions/publish`, NEW],
  ['publish', 'post', `${PANEL}/actions/bulkPublish`, { documentIds: [':id'], locale: 'en' }],
  ['publish', 'post', `${PANEL}/actions/bulkPublish`, { documentIds: [':id'], locale: ['en'] }],
  ['odd', 'post', `${PANEL}/actions/bulkPublish`, { documentIds: ['unknown'] }],
  ['unpublish without reason', 'post', `${PANEL}/actions/bulkUnpublish`, { documentIds: [':id'], locale: 'en' }],
  ['delete', 'post', `${PANEL}/actions/bulkDelete`, { documentIds: [':id'], locale: 'en' }],
  ['unpublish without reason', 'post', `${PANEL}/:id/actions/unpublish`],
  ['unpublish without reason', 'post', `${PANEL}/:id/actions/unpublish`, { discardDraft: true }],
  ['discard-changes', 'post', `${PANEL}/:id/actions/discard`],
  ['save', 'put', `${PANEL}/:id`, UNSEEN],
  ['odd', 'put', `${PANEL}/:id`, { publishedAt: NOW, status: 'published', id: 1 }],
  ['odd', 'put', `${PANEL}/:id?status=published`, UNSEEN],
  ['odd', 'put', `${PANEL}/:id?locale=de`, UNSEEN],
  ['create', 'post', PANEL, NEW],
  ['odd', 'post', PANEL, { ...NEW, publishedAt: NOW, status: 'published' }],
  ['create', 'post', `${PANEL}/clone/:id`, NEW],
  ['odd', 'post', `${PANEL}/auto-clone/:id`],
  ['delete', 'delete', `${PANEL}/:id`],
  ['odd', 'delete', `${PANEL}/:id?locale=*`],
];

const REST_ROWS: readonly Row[] = [
  ['create', 'post', `${REST}/articles`, { data: NEW }],
  ['create live', 'post', `${REST}/articles?status=published`, { data: NEW }],
  ['odd', 'post', `${REST}/articles`, { data: { ...NEW, publishedAt: NOW } }],
  ['save', 'put', `${REST}/articles/:id`, { data: UNSEEN }],
  ['save', 'put', `${REST}/articles/:id?status=draft`, { data: UNSEEN }],
  ['publish', 'put', `${REST}/articles/:id?status=published`, { data: {} }],
  ['publish unseen text', 'put', `${REST}/articles/:id?status=published`, { data: UNSEEN }],
  ['odd', 'put', `${REST}/articles/:id?status[]=published`, { data: UNSEEN }],
  ['odd', 'put', `${REST}/articles/:id?status=Published`, { data: UNSEEN }],
  ['odd', 'put', `${REST}/articles/:id?status=`, { data: UNSEEN }],
  ['odd', 'put', `${REST}/articles/:id?publishedAt=${NOW}`, { data: { ...UNSEEN, publishedAt: NOW } }],
  ['odd', 'put', `${REST}/articles/:id`, { data: { ...UNSEEN, documentId: 'other', id: 1, locale: '*' } }],
  ['odd', 'put', `${REST}/articles/:id?locale=*`, { data: UNSEEN }],
  ['odd', 'put', `${REST}/articles/:id?locale[]=en`, { data: UNSEEN }],
  ['odd', 'put', `${REST}/articles/:id?locale=de&status=published`, { data: UNSEEN }],
  ['odd', 'put', `${REST}/articles/:id`, { data: UNSEEN, status: 'published' }],
  ['odd', 'put', `${REST}/my/articles/:id`, { data: UNSEEN }],
  ['never', 'put', `${REST}/my/articles/:id?status=published`, { data: UNSEEN }],
  ['delete', 'delete', `${REST}/articles/:id`],
  ['odd', 'delete', `${REST}/articles/:id?locale=*`],
  ['odd', 'delete', `${REST}/articles/:id?status=published`],
];

const INTENT = { reason: 'Because', at: '2099-06-01T06:00:00Z' };

type Step = readonly [Deed, StepDeed, (subject: Subject) => object];

/** Every step, with all it asks for; and what a step lacks without it. */
const STEPS: readonly Step[] = [
  ...(['submit', 'withdraw', 'unschedule', 'archive', 'restore', 'discard-changes'] as const).map(bare),
  ...(['request-changes', 'unpublish', 'reinstate', 'publish-without-approval'] as const).map(reasoned),
  ['publish', 'publish', () => ({})],
  ['approve', 'approve', ({ digest }) => ({ digest })],
  ['publish-minor', 'publish-minor', ({ digest }) => ({ digest })],
  ['schedule', 'schedule', () => ({ at: INTENT.at })],
  ['retract', 'retract', () => ({ reason: INTENT.reason })],
  ['never', 'approve', () => ({})],
  ['never', 'approve', () => ({ digest: '0'.repeat(64) })],
  ['never', 'publish-minor', () => ({})],
  ['never', 'publish-without-approval', () => ({})],
  ['never', 'unpublish', () => ({})],
  ['never', 'schedule', () => ({ at: '2020-01-01T00:00:00Z' })],
  ['never', 'publish', () => ({ version: 0 })],
];

function bare(step: StepDeed): Step {
  return [step, step, () => ({})];
}

function reasoned(step: StepDeed): Step {
  return [step, step, () => ({ reason: INTENT.reason })];
}

const MUTATIONS: readonly [Deed, string, string?][] = [
  ['create', 'createEditorialArticle(data:{headline:"New"}){documentId}'],
  ['create', 'createEditorialArticle(status:PUBLISHED,data:{headline:"New"}){documentId}'],
  ['create live', 'createEditorialArticle(data:{headline:"New"}){documentId}', '/graphql?status=published'],
  ['save', 'updateEditorialArticle(documentId:":id",data:{deck:"Unseen"}){documentId}'],
  ['save', 'updateEditorialArticle(documentId:":id",status:PUBLISHED,data:{deck:"Unseen"}){documentId}'],
  [
    'publish unseen text',
    'updateEditorialArticle(documentId:":id",data:{deck:"Unseen"}){deck}',
    '/graphql?status=published',
  ],
  ['publish', 'updateEditorialArticle(documentId:":id",data:{}){deck}', '/graphql?status=published'],
  ['odd', 'updateEditorialArticle(documentId:":id",locale:"*",data:{deck:"Unseen"}){deck}'],
  ['delete', 'deleteEditorialArticle(documentId:":id"){documentId}'],
  ['odd', 'deleteEditorialArticle(documentId:":id",locale:"*"){documentId}'],
];

const TOOLS: readonly [Deed, string, object?][] = [
  ['publish', 'publish_plugin-editorial_article'],
  ['unpublish without reason', 'unpublish_plugin-editorial_article'],
  ['unpublish without reason', 'unpublish_plugin-editorial_article', { discardDraft: true }],
  ['discard-changes', 'discard_plugin-editorial_article_draft'],
  ['delete', 'delete_plugin-editorial_article'],
  ['save', 'update_plugin-editorial_article', { data: { headline: 'Unseen', slug: 'unseen' } }],
];

export const HTTP_ROUTES: readonly Route[] = [
  ...[...PANEL_ROWS, ...REST_ROWS].map(([deed, method, path, body = {}]): Route => ({
    name: `${method.toUpperCase()} ${path} ${JSON.stringify(body)}`,
    door: path.startsWith(PANEL) ? 'panel' : 'content-api',
    deed,
    attempt: (call) => send(call, method, filled(path, call), JSON.parse(filled(JSON.stringify(body), call))),
  })),
  ...STEPS.flatMap(([deed, step, body]) => [
    stepRoute('panel', deed, step, body),
    stepRoute('content-api', deed, step, body),
  ]),
  ...MUTATIONS.map(([deed, mutation, path = '/graphql']): Route => ({
    name: `GraphQL ${path} ${mutation}`,
    door: 'content-api',
    deed,
    attempt: (call) => query(call, `mutation{${filled(mutation, call)}}`, path),
  })),
  ...TOOLS.map(([deed, name, more = {}]): Route => ({
    name: `MCP ${name} ${JSON.stringify(more)}`,
    door: 'agents',
    deed,
    attempt: (call) => tool(call, name, { documentId: call.subject.documentId, locale: 'en', ...more }),
  })),
  ...DESK_ROUTES,
];

function stepRoute(
  door: 'panel' | 'content-api',
  deed: Deed,
  step: StepDeed,
  body: (subject: Subject) => object,
): Route {
  const root = door === 'panel' ? '/editorial' : '/api/editorial';
  return {
    name: `POST ${root}/workflow/articles/:id/${step} ${deed === 'never' ? 'without what it needs' : ''}`,
    door,
    deed,
    attempt: (call) =>
      send(call, 'post', `${root}/workflow/articles/${call.subject.documentId}/${step}`, body(call.subject)),
  };
}
