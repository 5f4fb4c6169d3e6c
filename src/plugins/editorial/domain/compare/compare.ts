import { canonicalJson, type DigestAttribute, type DigestSchema, type Json } from '../workflow/digest';
import { linesOf } from './lines';
import { pairItems, type Item } from './pairing';
import { compareProse, type LineChange } from './prose';
import type { Match } from './words';

export type Content = Readonly<Record<string, Json>>;

/** A component, a file or a document that a relation leads to, in one of the texts or in both. */
export interface PartChange {
  readonly change: 'same' | 'added' | 'removed' | 'changed';
  readonly isMoved: boolean;
  /** Uid of the component; null for a file and for the end of a relation. */
  readonly component: string | null;
  /** Of a file or of the end of a relation; null for a component. */
  readonly documentId: string | null;
  /** What it is called, as it is now; '' where that is nothing, or not known to who asks. */
  readonly title: string;
  readonly fields: readonly FieldChange[];
}

/** A field in which the two texts differ. */
export type FieldChange = { readonly name: string } & (
  | { readonly kind: 'prose'; readonly lines: readonly LineChange[]; readonly isCoarse: boolean }
  /** `type` is that of the attribute, such as `datetime`: how it is written for people is up to who shows it. */
  | { readonly kind: 'value'; readonly type: string; readonly from: Json; readonly to: Json }
  | { readonly kind: 'parts'; readonly parts: readonly PartChange[] }
);

export interface Compared {
  readonly changed: readonly FieldChange[];
  /** Names of the fields that both have alike. */
  readonly same: readonly string[];
}

export interface Comparing {
  readonly schemaOf: (uid: string) => DigestSchema;
  readonly match: Match;
  /** What a file or the end of a relation is called, by documentId. */
  readonly nameOf: (documentId: string) => string | undefined;
}

/** How one text becomes the other, field by field in the order of the type. Fields that the type has no more are left out. */
export function compareContent(from: Content, to: Content, schema: DigestSchema, comparing: Comparing): Compared {
  const changed: FieldChange[] = [];
  const same: string[] = [];
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const [old, now] = [from[name] ?? null, to[name] ?? null];
    if (old === null && now === null) continue;
    if (canonicalJson(old) === canonicalJson(now)) same.push(name);
    else changed.push(fieldChange({ name, attribute }, old, now, comparing));
  }
  return { changed, same };
}

interface Field {
  readonly name: string;
  readonly attribute: DigestAttribute;
}

/** Attributes whose values are told as a whole. */
const VALUES: ReadonlySet<string> = new Set(
  'enumeration boolean integer biginteger decimal float date datetime time timestamp'.split(' '),
);

function fieldChange({ name, attribute }: Field, from: Json, to: Json, comparing: Comparing): FieldChange {
  const { type } = attribute;
  if (type === 'component') return parts(name, from, to, comparing, componentPart(attribute.component ?? ''));
  if (type === 'dynamiczone') return parts(name, from, to, comparing, zonePart);
  if (type === 'media') return parts(name, from, to, comparing, filePart);
  if (type === 'relation') return parts(name, from, to, comparing, relatedPart);
  if (VALUES.has(type)) return { name, kind: 'value', type, from, to };
  const { lines, isCoarse } = compareProse(linesOf(from), linesOf(to), comparing.match);
  return { name, kind: 'prose', lines, isCoarse };
}

/** How something in a list is read. */
interface Part {
  readonly component: string | null;
  readonly content: Content;
  readonly identity: string | null;
}

type ReadPart = (value: Json) => Part;

const componentPart =
  (component: string): ReadPart =>
  (value) => ({ component, content: asContent(value), identity: identityOf(asContent(value)) });

const zonePart: ReadPart = (value) => {
  const { component, value: content = null } = asContent(value);
  return componentPart(String(component))(content);
};

const filePart: ReadPart = (value) => ({
  component: null,
  content: asContent(value),
  identity: words(asContent(value).documentId),
});

const relatedPart: ReadPart = (value) => ({
  component: null,
  content: { documentId: value },
  identity: words(value),
});

const REFERENCES: ReadonlySet<string> = new Set(['relation', 'media']);

/** A credit is known by who is credited, a link by where it leads. */
const NAMING = ['author', 'file', 'url', 'name', 'title', 'heading', 'label'] as const;

function identityOf(content: Content): string | null {
  const name = NAMING.find((one) => content[one] !== undefined);
  return name === undefined ? null : `${name}:${canonicalJson(nameValue(content[name] ?? null))}`;
}

/** Of a file its documentId: its caption may change. */
function nameValue(value: Json): Json {
  return asContent(value).documentId ?? value;
}

function parts(name: string, from: Json, to: Json, comparing: Comparing, read: ReadPart): FieldChange {
  const [old, now] = [listOf(from).map(read), listOf(to).map(read)];
  const item = ({ component, content, identity }: Part): Item => ({
    identity: identity === null ? null : `${component ?? ''}/${identity}`,
    whole: canonicalJson({ component, content }),
  });
  const pairs = pairItems(old.map(item), now.map(item));
  const found = pairs.map((pair) => {
    const [before, after] = [pair.from === null ? null : old[pair.from], pair.to === null ? null : now[pair.to]];
    return { ...partChange(before ?? null, after ?? null, comparing), isMoved: pair.isMoved };
  });
  return { name, kind: 'parts', parts: found };
}

function partChange(from: Part | null, to: Part | null, comparing: Comparing): Omit<PartChange, 'isMoved'> {
  const part = to ?? from;
  const component = part?.component ?? null;
  const { changed } = compareContent(
    from?.component === component ? from.content : {},
    to?.component === component ? to.content : {},
    component === null ? FILE : comparing.schemaOf(component),
    comparing,
  );
  const title = part ? titleOf(part, comparing) : '';
  const documentId = part && component === null ? words(part.content.documentId) : null;
  return { change: kindOf(from, to, changed.length > 0), component, documentId, title, fields: changed };
}

function kindOf(from: Part | null, to: Part | null, isChanged: boolean): PartChange['change'] {
  if (!from) return 'added';
  if (!to) return 'removed';
  return isChanged ? 'changed' : 'same';
}

/** What of a file can change while it is the same file; `content` where another one was put in its place. */
const FILE: DigestSchema = {
  attributes: { alternativeText: { type: 'string' }, caption: { type: 'string' }, content: { type: 'enumeration' } },
};

function titleOf({ component, content }: Part, { nameOf, schemaOf }: Comparing): string {
  const documentId = words(content.documentId);
  if (documentId !== null) return nameOf(documentId) ?? words(content.alternativeText) ?? '';
  const attributes = component === null ? {} : schemaOf(component).attributes;
  for (const name of NAMING) {
    const value = content[name];
    const word = value === undefined ? null : words(nameValue(value));
    // The documentId of what has no name, or none that may be seen, tells people nothing.
    const known = word === null || REFERENCES.has(attributes[name]?.type ?? '') ? nameOf(word ?? '') : word;
    if (known !== undefined) return known;
  }
  return '';
}

function words(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function listOf(value: Json): readonly Json[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function asContent(value: Json): Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Content) : {};
}
