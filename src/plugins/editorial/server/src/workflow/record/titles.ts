import { setImmediate as turn } from 'node:timers/promises';
import { folded } from '../../folded';
import { pagesById } from '../../paging';
import { model, rows, type Row, type Strapi } from '../../strapi';
import { caseRows, saveCase, type CaseRow } from './cases';
import { rulesOf, type Desk } from '../desk';
import { keyFrom, keyText, together, type Key } from '../key';

/** What a list shows of a text, and what it is found and sorted by; kept on the case, so that one query has it all. */
export type Titled = Pick<CaseRow, 'title' | 'titleKey'>;

/** As long as the columns. */
const LONGEST = 255;

export function titled(desk: Desk, uid: string, row: Row): Titled {
  const title = rulesOf(desk, uid).title(row);
  return { title: title.slice(0, LONGEST), titleKey: folded(title).slice(0, LONGEST) };
}

/** As the working copy is called now; nothing where it is gone. */
export async function titledNow(desk: Desk, key: Key): Promise<Partial<Titled>> {
  const row = (await workingRows(desk.strapi, [key])).get(keyText(key));
  return row ? titled(desk, key.uid, row) : {};
}

/** As what is about to be saved calls it; nothing where it does not say. */
export function titleIn(
  desk: Desk,
  { uid, documentId }: Key,
  data: Readonly<Record<string, unknown>>,
): Partial<Titled> {
  const named = titled(desk, uid, { ...data, id: 0, documentId });
  return named.title === documentId ? {} : named;
}

/** As a row that was just written calls it; of a part of the row nobody can say. */
export async function titleAfter(desk: Desk, key: Key, row: Row): Promise<Partial<Titled>> {
  const isWhole = namingWords(desk.strapi, key.uid).every((name) => name in row);
  return isWhole ? titled(desk, key.uid, row) : titledNow(desk, key);
}

/** The case under the title of its text; inside the transaction that wrote the row. */
export async function retitle(desk: Desk, row: CaseRow, written: Row | null): Promise<CaseRow> {
  if (!written) return row;
  const now = await titleAfter(desk, keyFrom(row), written);
  if (now.title === undefined || now.title === row.title) return row;
  await saveCase(desk.strapi, row, now);
  return { ...row, ...now };
}

/** Gives titles to cases from before there were any. */
export async function titleAll(desk: Desk, run: { readonly isStopped: boolean }): Promise<void> {
  const untitled = { title: { $null: true } };
  const select = ['id', 'targetUid', 'documentId', 'locale', 'priority', 'edits'];
  for await (const page of pagesById(caseRows(desk.strapi), untitled, { select, size: 200 })) {
    const found = await workingRows(desk.strapi, page.map(keyFrom));
    for (const row of page) {
      const text = found.get(keyText(keyFrom(row)));
      const { priority, edits } = row;
      if (text)
        await saveCase(desk.strapi, row, { ...titled(desk, row.targetUid, text), priority: priority ?? 0, edits });
    }
    if (run.isStopped) return;
    await turn();
  }
}

/** Working copies without components and relations, by the texts of their keys. */
async function workingRows(strapi: Strapi, keys: readonly Key[]): Promise<ReadonlyMap<string, Row>> {
  const found = new Map<string, Row>();
  for (const { where } of together(keys)) {
    const { targetUid: uid, documentId, locale } = where;
    const drafts = { documentId, publishedAt: { $null: true }, ...(locale !== '' && { locale }) };
    for (const row of await rows(strapi, uid).findMany({ where: drafts, select: namingWords(strapi, uid) })) {
      found.set(keyText({ uid, documentId: row.documentId, locale }), row);
    }
  }
  return found;
}

/** Attributes that can name a text. */
const NAMING: ReadonlySet<string> = new Set(['string', 'text']);

/** The columns that a text can be named by, with those that tell it apart. */
export function namingWords(strapi: Strapi, uid: string): readonly string[] {
  const attributes = Object.entries(model(strapi, uid).attributes);
  return ['id', 'documentId', ...attributes.filter(([, { type }]) => NAMING.has(type)).map(([name]) => name)];
}
