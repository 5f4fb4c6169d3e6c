import type { CaseRow } from '../../../src/plugins/editorial/server/src/workflow/record/cases';
import type { EventRow } from '../../../src/plugins/editorial/server/src/workflow/record/events';
import { ARTICLE, AUTHOR } from './desk';
import type { Newsroom } from './newsroom';
import { rowsOf } from './race-ledger';

interface TextRow {
  readonly documentId: string;
  readonly locale: string | null;
  readonly slug: string | null;
  readonly publishedAt: unknown;
}

interface SlugRow {
  readonly documentId: string;
  readonly slug: string;
}

interface EditionRow {
  readonly documentId: string;
  readonly digest: string;
}

const TYPES = { [ARTICLE]: 'article', [AUTHOR]: 'author' } as const;

/** Strapi dates rows by the clock of the machine: where a test gave the workflow another one, they are dated otherwise. */
export function besidesDates(problems: readonly { readonly kind: string }[]): readonly object[] {
  return problems.filter(({ kind }) => kind !== 'live_date_changed');
}

/**
 * Everything in which documents, cases, log, slugs and editions contradict each other; empty when they agree. Of all
 * documents, or of one.
 */
export async function contradictions(newsroom: Newsroom, documentId = ''): Promise<string[]> {
  const { problems } = await newsroom.strapi.plugin('editorial').service('log').verify();
  const found = besidesDates(problems).map((problem) => JSON.stringify(problem));
  const cases: CaseRow[] = await rowsOf(newsroom, 'case').findMany({});
  for (const [uid, name] of Object.entries(TYPES)) {
    const texts: TextRow[] = await rowsOf(newsroom, name).findMany({});
    const own = cases.filter(({ targetUid }) => targetUid === uid);
    found.push(...(await ofType(newsroom, uid, texts, own)));
  }
  return found.filter((one) => one.includes(documentId));
}

async function ofType(
  newsroom: Newsroom,
  targetUid: string,
  texts: readonly TextRow[],
  cases: readonly CaseRow[],
): Promise<string[]> {
  const where = { targetUid };
  const slugs: SlugRow[] = await rowsOf(newsroom, 'slug').findMany({ where });
  const events: EventRow[] = await rowsOf(newsroom, 'event').findMany({ where, orderBy: { seq: 'asc' } });
  const editions: EditionRow[] = await rowsOf(newsroom, 'edition').findMany({ where: { ...where, isCurrent: true } });
  const found: string[] = [];
  const say = (documentId: string, isSo: boolean, what: string) => {
    if (!isSo) found.push(`${documentId}: ${what}`);
  };
  for (const one of cases) {
    const { documentId } = one;
    const mine = texts.filter((text) => text.documentId === documentId);
    const drafts = mine.filter(({ publishedAt }) => publishedAt === null);
    const last = events.findLast((event) => event.documentId === documentId);
    const current = editions.filter((edition) => edition.documentId === documentId);
    say(documentId, drafts.length === 1, `${drafts.length} working copies`);
    say(documentId, mine.length - drafts.length === Number(one.isLive), 'live rows and case differ');
    say(documentId, one.seq === (last?.seq ?? 0), `case at ${one.seq}, log at ${last?.seq}`);
    say(documentId, one.stage === (last?.toStage ?? 'draft'), `case is ${one.stage}, log says ${last?.toStage}`);
    say(documentId, current.length === Number(one.isLive), `${current.length} current editions`);
    say(
      documentId,
      current.every(({ digest }) => digest === one.liveDigest),
      'edition and case differ',
    );
    for (const { slug } of mine) {
      const isClaimed = slugs.some((claim) => claim.slug === slug && claim.documentId === documentId);
      say(documentId, isClaimed, `slug ${slug} is not its own`);
    }
  }
  for (const { documentId } of texts) {
    say(
      documentId,
      cases.some((one) => one.documentId === documentId),
      'a text without a case',
    );
  }
  return found;
}
