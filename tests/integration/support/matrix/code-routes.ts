import { ARTICLE } from '../desk';
import { run, type Call, type Route } from './calls';
import type { Deed, StepDeed } from './oracle';

type Params = Record<string, unknown>;

/** Strapi's doors for code, as loosely typed as code that does not care would call them. */
interface Doors {
  readonly documents: Record<string, (params: Params) => Promise<unknown>>;
  readonly table: Record<string, (params: Params) => Promise<unknown>>;
  readonly entities: Record<string, (...params: unknown[]) => Promise<unknown>>;
  readonly workflow: { take: (key: object, intent: object) => Promise<unknown> };
  readonly documentId: string;
  readonly digest: string;
  /** Row id of the live row, or of the working copy where there is none. */
  readonly rowId: () => Promise<number>;
}

type Work = (doors: Doors) => unknown;

const UNSEEN = { deck: 'Unseen' };
const NEW = { headline: 'Straight to the readers', deck: 'Unseen' };
const published = () => ({ publishedAt: new Date() });
const IS_LIVE = { publishedAt: { $notNull: true } };

const ROWS: readonly [string, Deed, Work][] = [
  ['documents.publish', 'publish', ({ documents, documentId }) => documents.publish?.({ documentId })],
  [
    'documents.publish of *',
    'publish',
    ({ documents, documentId }) => documents.publish?.({ documentId, locale: '*' }),
  ],
  [
    'documents.publish of a list',
    'publish',
    ({ documents, documentId }) => documents.publish?.({ documentId, locale: ['en'] }),
  ],
  ['documents.update', 'save', ({ documents, documentId }) => documents.update?.({ documentId, data: UNSEEN })],
  [
    'documents.update, published',
    'publish',
    ({ documents, documentId }) => documents.update?.({ documentId, data: {}, status: 'published' }),
  ],
  [
    'documents.update, published, new text',
    'publish unseen text',
    ({ documents, documentId }) => documents.update?.({ documentId, data: UNSEEN, status: 'published' }),
  ],
  [
    'documents.update with publishedAt',
    'odd',
    ({ documents, documentId }) => documents.update?.({ documentId, data: { ...UNSEEN, ...published() } }),
  ],
  ['documents.create', 'create', ({ documents }) => documents.create?.({ data: NEW })],
  [
    'documents.create, published',
    'create live',
    ({ documents }) => documents.create?.({ data: NEW, status: 'published' }),
  ],
  [
    'documents.create with publishedAt',
    'odd',
    ({ documents }) => documents.create?.({ data: { ...NEW, ...published() } }),
  ],
  ['documents.delete', 'delete', ({ documents, documentId }) => documents.delete?.({ documentId })],
  ['documents.delete of *', 'delete', ({ documents, documentId }) => documents.delete?.({ documentId, locale: '*' })],
  [
    'documents.unpublish',
    'unpublish without reason',
    ({ documents, documentId }) => documents.unpublish?.({ documentId }),
  ],
  [
    'documents.discardDraft',
    'discard-changes',
    ({ documents, documentId }) => documents.discardDraft?.({ documentId }),
  ],
  [
    'documents.clone',
    'create',
    ({ documents, documentId }) => documents.clone?.({ documentId, data: { slug: 'copy' } }),
  ],
  [
    'entityService.create',
    'create live',
    ({ entities }) => entities.create?.(ARTICLE, { data: { ...NEW, ...published() } }),
  ],
  [
    'entityService.update',
    'odd',
    async ({ entities, rowId }) => entities.update?.(ARTICLE, await rowId(), { data: UNSEEN }),
  ],
  ['entityService.delete', 'odd', async ({ entities, rowId }) => entities.delete?.(ARTICLE, await rowId())],
  [
    'db.query create',
    'never',
    ({ table, documentId }) => table.create?.({ data: { ...NEW, documentId, locale: 'en', ...published() } }),
  ],
  [
    'db.query createMany',
    'never',
    ({ table }) => table.createMany?.({ data: [{ ...NEW, documentId: 'new', ...published() }] }),
  ],
  [
    'db.query update to live',
    'never',
    ({ table, documentId }) => table.update?.({ where: { documentId }, data: published() }),
  ],
  [
    'db.query updateMany to live',
    'never',
    ({ table, documentId }) => table.updateMany?.({ where: { documentId }, data: published() }),
  ],
  [
    'db.query update of the live row',
    'touch live rows',
    ({ table, documentId }) => table.update?.({ where: { documentId, ...IS_LIVE }, data: UNSEEN }),
  ],
  [
    'db.query updateMany',
    'touch live rows',
    ({ table, documentId }) => table.updateMany?.({ where: { documentId }, data: UNSEEN }),
  ],
  ['db.query updateMany of all', 'never', ({ table }) => table.updateMany?.({ where: {}, data: UNSEEN })],
  [
    'db.query update to unpublished',
    'touch live rows',
    ({ table, documentId }) => table.update?.({ where: { documentId, ...IS_LIVE }, data: { publishedAt: null } }),
  ],
  ['db.query delete', 'remove rows', ({ table, documentId }) => table.delete?.({ where: { documentId, ...IS_LIVE } })],
  ['db.query deleteMany', 'remove rows', ({ table, documentId }) => table.deleteMany?.({ where: { documentId } })],
  ['db.query deleteMany of all', 'never', ({ table }) => table.deleteMany?.({ where: {} })],
  ...(['publish', 'submit', 'approve', 'unpublish', 'retract', 'publish-without-approval'] as const).map(
    (step): [string, Deed, Work] => [`workflow.take ${step}`, step, (doors) => take(doors, step)],
  ),
];

function take({ workflow, documentId, digest }: Doors, step: StepDeed): Promise<unknown> {
  const intent = { step: step.replaceAll('-', '_'), reason: 'Because', digest };
  return workflow.take({ uid: ARTICLE, documentId, locale: 'en' }, intent);
}

/** The same work by a named script, and by code that does not say who it is. */
export const CODE_ROUTES: readonly Route[] = ROWS.map(([name, deed, work]) => ({
  name,
  door: 'code',
  deed,
  attempt: (call) => run(() => work(doorsOf(call))),
}));

function doorsOf({ newsroom: { strapi }, subject: { documentId, digest } }: Call): Doors {
  const uid = ARTICLE as 'plugin::users-permissions.user';
  const table = strapi.db.query(uid) as unknown as Doors['table'];
  return {
    table,
    documentId,
    digest,
    documents: strapi.documents(uid) as unknown as Doors['documents'],
    entities: strapi.entityService as unknown as Doors['entities'],
    workflow: strapi.plugin('editorial').service('workflow'),
    rowId: async () => {
      const rows = (await table.findMany?.({ where: { documentId }, orderBy: { publishedAt: 'desc' } })) as {
        id: number;
      }[];
      return rows[0]?.id ?? 0;
    },
  };
}
