import { OPENING } from './canary-questions';
import type { Newsroom } from './newsroom';
import type { Someone } from './people';

interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeRef | null;
}

interface Field {
  readonly name: string;
  readonly type: TypeRef;
  readonly args?: readonly Field[];
}

interface Type {
  readonly name: string;
  readonly fields: readonly Field[] | null;
  readonly inputFields: readonly Field[] | null;
  readonly enumValues: readonly { name: string }[] | null;
}

/** What the GraphQL endpoint says of itself: every type by name. */
export type Schema = ReadonlyMap<string, Type>;

const REF = 'kind name ofType{kind name ofType{kind name ofType{kind name}}}';
const INTROSPECTION =
  `{__schema{types{name fields{name type{${REF}} args{name type{${REF}}}} ` +
  `inputFields{name type{${REF}}} enumValues{name}}}}`;

/** Ways into other types, no deeper than this. */
const DEEPEST = 2;

export async function readSchema({ http }: Newsroom, who: Someone): Promise<Schema> {
  const { body } = await http.post('/graphql').set(who.headers).send({ query: INTROSPECTION });
  return new Map(body.data.__schema.types.map((type: Type) => [type.name, type]));
}

/** Every list that a query can ask for by name, with its type. */
export function listsOf(schema: Schema): readonly [string, string][] {
  return fieldsOf(schema, 'Query')
    .filter(({ name, args }) => !name.endsWith('_connection') && args?.some((one) => one.name === 'filters'))
    .map(({ name, type }) => [name, nameOf(type)]);
}

/** Every question about one list: its arguments, what it leads to, and what can be asked on the way. */
export function graphqlQuestions(schema: Schema, list: string, type: string): readonly string[] {
  const about = (args: string, selection: string) => `{${list}${args && `(${args})`}{${selection}}}`;
  const count = (args: string) => `{${list}_connection(${args}){pageInfo{total pageCount} nodes{documentId}}}`;
  const own = scalars(schema, type).join(' ');
  const branches = branchesOf(schema, type, DEEPEST);
  const filters = filtersOn(schema, filterType(schema, list), DEEPEST);
  return [
    about('', own),
    ...branches.map((branch) => about('', branch)),
    ...draftArguments(schema).flatMap((args) => [
      about(args, own),
      count(args),
      ...branches.filter((one) => !one.includes('(')).map((branch) => about(args, branch)),
    ]),
    ...filters.map((one) => count(`filters:${one}`)),
    ...filters.map((one) => count(`filters:{not:${one}}`)),
    ...filters.map((one) => count(`filters:{or:[${one},{documentId:{eq:"none"}}]}`)),
    ...sortsOf(schema, type).map((sort) => count(`sort:"${sort}",pagination:{pageSize:1}`)),
    ...['email', 'legalName'].flatMap((secret) => [about('', secret), about(`sort:"${secret}"`, own)]),
  ];
}

function draftArguments(schema: Schema): readonly string[] {
  const values = (name: string) => (schema.get(name)?.enumValues ?? []).map((value) => value.name);
  return [
    ...values('PublicationStatus').map((value) => `status:${value}`),
    ...values('PublicationFilter').map((value) => `publicationFilter:${value}`),
    ...values('PublicationFilter').map((value) => `status:DRAFT,publicationFilter:${value}`),
    'hasPublishedVersion:true',
    'hasPublishedVersion:false',
    'status:null',
  ];
}

/** A selection for each way into other types, plain and with what can be asked on the way. */
function branchesOf(schema: Schema, type: string, depth: number, seen: readonly string[] = []): readonly string[] {
  if (depth === 0) return [];
  return fieldsOf(schema, type).flatMap(({ name, type: target, args = [] }) => {
    const to = nameOf(target);
    if (isScalar(schema, target) || seen.includes(to)) return [];
    const own = scalars(schema, to).join(' ') || 'nodes{documentId}';
    const deeper = branchesOf(schema, to, depth - 1, [...seen, type]);
    const filter = args.find((one) => one.name === 'filters');
    const asked = filter ? filtersOn(schema, nameOf(filter.type), depth) : [];
    return [
      `${name}{${own}}`,
      ...deeper.map((branch) => `${name}{${branch}}`),
      ...asked.map((one) => `${name}(filters:${one}){${own}}`),
      ...(filter ? sortsOf(schema, to).map((sort) => `${name}(sort:"${sort}"){${own}}`) : []),
    ];
  });
}

/** Filters that match by the opening of a marked text, by absence, and by what is not published. */
function filtersOn(schema: Schema, input: string, depth: number): readonly string[] {
  const fields = schema.get(input)?.inputFields ?? [];
  return fields.flatMap(({ name, type }) => {
    const to = nameOf(type);
    if (['and', 'or', 'not'].includes(name)) return [];
    if (name === 'publishedAt') return ['{publishedAt:{null:true}}', '{publishedAt:{notNull:false}}'];
    if (/^(String|ID)FilterInput$/.test(to)) return [`{${name}:{startsWith:"${OPENING}"}}`, `{${name}:{null:true}}`];
    if (!to.endsWith('FiltersInput') || depth === 0) return [];
    return filtersOn(schema, to, depth - 1).map((inner) => `{${name}:${inner}}`);
  });
}

function sortsOf(schema: Schema, type: string): readonly string[] {
  const deeper = fieldsOf(schema, type).flatMap(({ name, type: target }) =>
    isScalar(schema, target) || name.endsWith('_connection')
      ? []
      : scalars(schema, nameOf(target)).map((field) => `${name}.${field}`),
  );
  return [...scalars(schema, type), ...deeper].map((field) => `${field}:desc`);
}

function filterType(schema: Schema, list: string): string {
  const args = fieldsOf(schema, 'Query').find(({ name }) => name === list)?.args ?? [];
  const filters = args.find(({ name }) => name === 'filters');
  return filters ? nameOf(filters.type) : '';
}

function fieldsOf(schema: Schema, type: string): readonly Field[] {
  return schema.get(type)?.fields ?? [];
}

function scalars(schema: Schema, type: string): readonly string[] {
  return fieldsOf(schema, type).flatMap(({ name, type: target }) => (isScalar(schema, target) ? [name] : []));
}

function isScalar(schema: Schema, ref: TypeRef): boolean {
  return ['SCALAR', 'ENUM'].includes(leafOf(ref).kind);
}

function nameOf(ref: TypeRef): string {
  return leafOf(ref).name ?? '';
}

function leafOf(ref: TypeRef): TypeRef {
  return ref.ofType ? leafOf(ref.ofType) : ref;
}
