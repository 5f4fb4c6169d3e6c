import { createAround } from '../around';
import type { Strapi } from '../strapi';
import { closedTypes } from './access';
import { asksForDrafts } from './asks-for-drafts';
import { notReadable } from './not-readable';
import { publishedRows, publishedOnly } from './published-only';
import { attributesOf, isRecord, targetOf } from './reach';

interface Path {
  readonly key: string | number;
  readonly prev?: Path;
}

interface Info {
  readonly path: Path;
}

type Arguments = Readonly<Record<string, unknown>>;

type Resolve = (parent: unknown, args: Arguments, context: object, info: Info) => unknown;

type FieldMiddleware = (...call: [...Parameters<Resolve>, Resolve]) => unknown;

type FieldPlugin = (field: { readonly parentTypeConfig: { readonly name: string } }) => FieldMiddleware | undefined;

interface Nexus {
  plugin(config: { readonly name: string; readonly onCreateFieldResolver: FieldPlugin }): unknown;
}

interface ReadEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly populate?: unknown };
}

/** Set while a field below a query or a mutation is looked up: whether the query at the top asked for drafts. */
const below = createAround<{ readonly isDraft: boolean }>();

/**
 * The guard where GraphQL walks from a document to others: each relation is a query of its own, past the document
 * service, and takes its status from the query at the top; below a mutation it has none.
 */
export function guardGraphql(strapi: Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension');
  if (!extension) return;
  extension.use(({ nexus }: { nexus: Nexus }) => ({
    plugins: [nexus.plugin({ name: 'EditorialDrafts', onCreateFieldResolver: followPath() })],
  }));
  strapi.db.lifecycles.subscribe({
    beforeFindOne({ model, params }: ReadEvent) {
      const scope = below.get();
      if (scope) narrow(strapi, model.uid, params, scope.isDraft);
    },
  });
}

/** Remembers which queries ask for drafts, and looks up whatever is below them accordingly. */
function followPath(): FieldPlugin {
  const draftQueries = new WeakMap<object, Set<Path['key']>>();
  const atTheTop: FieldMiddleware = (parent, args, context, info, next) => {
    const known = draftQueries.get(context) ?? new Set();
    if (asksForDrafts({ status: 'published', ...args })) draftQueries.set(context, known.add(info.path.key));
    return next(parent, args, context, info);
  };
  const further: FieldMiddleware = (parent, args, context, info, next) => {
    const isDraft = draftQueries.get(context)?.has(topOf(info.path).key) ?? false;
    return below.run({ isDraft }, () => next(parent, args, context, info));
  };
  return ({ parentTypeConfig: { name } }) => {
    if (name === 'Mutation') return undefined;
    return name === 'Query' ? atTheTop : further;
  };
}

function topOf(path: Path): Path {
  return path.prev ? topOf(path.prev) : path;
}

/** @throws refusalError DRAFTS_NOT_READABLE where drafts of a closed type were asked for */
function narrow(strapi: Strapi, uid: string, params: ReadEvent['params'], isDraft: boolean): void {
  const closed = closedTypes(strapi);
  if (closed.size === 0) return;
  const attributes = attributesOf(strapi, uid);
  const followed = isRecord(params.populate) ? Object.keys(params.populate) : [];
  const enters = followed.some((name) => closed.has((attributes[name] && targetOf(attributes[name])) ?? ''));
  if (isDraft && enters) throw notReadable();
  Object.assign(params, publishedOnly({ strapi, closed }, uid, params), { filters: publishedRows(strapi, closed) });
}
