import type { CompareQuery, ComparisonView, FieldView, SideView } from '../../../contracts/compare';
import { compareContent, type FieldChange } from '../../../domain/compare/compare';
import { cutTo, inContext } from '../../../domain/compare/context';
import type { Json } from '../../../domain/workflow/digest';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { keyColumns, type Key } from '../workflow/key';
import { revisionRows, type RevisionRow } from '../workflow/texts/revisions';
import { liveText, textAttributes, workingText } from '../workflow/texts/texts';
import { match } from './match';
import { knownIn, type Known } from './names';
import { lineOf, rowOf } from './reading';
import { readableContent, type Content } from './readable-content';
import { contentOf, stateOf } from '../workflow/texts/whole';

/** Characters of one field that are shown at most. */
const MOST_SHOWN = 100_000;

/** How one text of a document becomes another, with the fields that the caller may read. @throws NotFoundError */
export async function compare(
  strapi: Strapi,
  key: Key,
  { from, to }: Pick<CompareQuery, 'from' | 'to'>,
): Promise<ComparisonView> {
  const sees = await service(strapi, 'drafts').sees(key);
  const [one, other] = [await textAt(strapi, key, from), await textAt(strapi, key, to)];
  const visible = (side: Side | null): Content => (side ? readableContent(strapi, key.uid, side.content, sees) : {});
  const [before, after] = [visible(one), visible(other)];
  const known = await knownIn(strapi, key.uid, [before, after]);
  const schemaOf = (uid: string) => ({ attributes: asCompared(textAttributes(strapi, uid)) });
  const comparing = { schemaOf, match, nameOf: (documentId: string) => known.get(documentId)?.name };
  const { changed, same } = compareContent(before, after, schemaOf(key.uid), comparing);
  return { from: one?.view ?? null, to: other?.view ?? null, changed: changed.map(shownWith(known)), same: [...same] };
}

/** A field that lists documents is read as a relation to them would be: one by one, by their names. */
function asCompared(attributes: ReturnType<typeof textAttributes>): ReturnType<typeof textAttributes> {
  const compared = Object.entries(attributes).map(([name, attribute]) => {
    const isList = attribute.pluginOptions?.editorial?.lists !== undefined;
    return [name, isList ? { ...attribute, type: 'relation' } : attribute] as const;
  });
  return Object.fromEntries(compared);
}

interface Side {
  readonly content: Json;
  readonly view: SideView;
}

async function textAt(strapi: Strapi, key: Key, side: string): Promise<Side | null> {
  if (/^\d+$/.test(side)) {
    const row = await rowOf(strapi, key, Number(side));
    return { content: contentOf(row), view: await viewOf(strapi, key, { side, digest: row.digest, row }) };
  }
  const text = side === 'live' ? await liveText(strapi, key) : await workingText(strapi, key);
  if (!text) return null;
  const { digest, content } = text;
  const row = await revisionRows(strapi).findOne({ where: { ...keyColumns(key), digest } });
  return { content, view: await viewOf(strapi, key, { side, digest, row }) };
}

interface At {
  readonly side: string;
  readonly digest: string;
  readonly row: RevisionRow | null;
}

async function viewOf(strapi: Strapi, key: Key, { side, digest, row }: At): Promise<SideView> {
  const revision = row && { ...(await lineOf(strapi, key, row)), state: stateOf(strapi, row) };
  return { side, digest, revision };
}

function shownWith(known: ReadonlyMap<string, Known>): (field: FieldChange) => FieldView {
  const pictureOf = (documentId: string | null) => known.get(documentId ?? '')?.picture ?? null;
  const shown = (field: FieldChange): FieldView => {
    if (field.kind === 'value') return field;
    if (field.kind === 'prose') return { ...field, ...cutTo(inContext(field.lines), MOST_SHOWN) };
    const parts = field.parts.map((part) => {
      return { ...part, picture: pictureOf(part.documentId), fields: part.fields.map(shown) };
    });
    return { ...field, parts };
  };
  return shown;
}
