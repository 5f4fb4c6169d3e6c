import { laterThan } from '../../../../domain/workflow/later';
import { ARTICLE, AUTHOR } from '../../plugin';
import type { GivenId } from '../../stored/gathered';
import { setRows } from '../../stored/own-writes';
import type { Row, Strapi } from '../../strapi';
import type { Transition, TransitionListener } from '../../workflow/desk';
import { together } from '../../workflow/key';
import { addEditions, type NewEdition } from './add-editions';
import type { NewLink } from './edition-links';
import { editionRows, WITHOUT_BODY, type EditionRow } from './edition-rows';
import { articleWriting } from './write-article';
import { writeAuthor } from './write-author';

/** What a type says of one published version. */
export type Written = Pick<EditionRow, 'slug' | 'title' | 'sortKey' | 'searchKey' | 'content' | 'body'> & {
  readonly links: readonly NewLink[];
};

type Key = Transition['key'];

/** Steps that change what readers see and not when the text was modified. */
const QUIET: ReadonlySet<string> = new Set(['publish_minor', 'recredit', 'rename_slug']);

export function isQuiet(step: string): boolean {
  return QUIET.has(step);
}

interface Occasion {
  readonly at: string;
  readonly previous: EditionRow | null;
}

/** A version with all that it needs around it, which is written down on an occasion. */
export type Writing = (occasion: Occasion) => Written;

const WRITERS: Readonly<Record<string, (strapi: Strapi, row: Row) => Promise<Writing>>> = {
  [ARTICLE]: articleWriting,
  [AUTHOR]: async (_, row) => () => writeAuthor(row),
};

/** One published version of a type that has editions. */
export async function write(strapi: Strapi, uid: string, row: Row, occasion: Occasion): Promise<Written> {
  const writer = WRITERS[uid];
  if (!writer) throw new Error(`${uid} has no editions.`);
  return (await writer(strapi, row))(occasion);
}

export function hasEditions(uid: string): boolean {
  return uid in WRITERS;
}

/** What a step did to the editions of its text: what readers had last, and what they get now. */
export interface Reissue {
  /** Without its body. */
  readonly previous: EditionRow | null;
  readonly current: (NewEdition['row'] & { readonly id: GivenId }) | null;
}

const reissues = new WeakMap<Transition, Reissue>();

/** For whoever is told of the step after the editions; undefined where it wrote none and ended none. */
export function reissueOf(transition: Transition): Reissue | undefined {
  return reissues.get(transition);
}

/** Writes what readers get at each publication, and ends it when they shall not get it any more; in the transaction. */
export function editionListener(strapi: Strapi): TransitionListener {
  const one = async (transition: Transition) => {
    const { key, event, isLive, live } = transition;
    if (!WRITERS[key.uid] || (isLive && !live)) return;
    const [previous, writing] = await Promise.all([lastEdition(strapi, key), writingOf(strapi, transition)]);
    if (previous) await noteOn(strapi, previous, event);
    reissues.set(transition, { previous, current: null });
    const edition = editionOf(transition, previous, writing);
    if (edition) await issue(strapi, [{ transition, previous, edition }]);
  };
  return Object.assign(one, { many: (transitions: readonly Transition[]) => firstEditions(strapi, transitions, one) });
}

/** Of texts that are adopted together; those that had an edition once go on from it, one by one. */
async function firstEditions(
  strapi: Strapi,
  transitions: readonly Transition[],
  one: TransitionListener,
): Promise<void> {
  const known = new Set<string>();
  for (const { where } of together(transitions.map(({ key }) => key))) {
    for (const { documentId } of await editionRows(strapi).findMany({ where, select: ['documentId'] }))
      known.add(documentId);
  }
  const first: Issue[] = [];
  for (const transition of transitions) {
    if (known.has(transition.key.documentId)) await one(transition);
    else {
      const edition = editionOf(transition, null, await writingOf(strapi, transition));
      if (edition) first.push({ transition, previous: null, edition });
    }
  }
  await issue(strapi, first);
}

interface Issue extends Pick<Reissue, 'previous'> {
  readonly transition: Transition;
  readonly edition: NewEdition;
}

async function issue(strapi: Strapi, issues: readonly Issue[]): Promise<void> {
  const numbers = await addEditions(
    strapi,
    issues.map(({ edition }) => edition),
  );
  for (const [at, { transition, previous, edition }] of issues.entries()) {
    reissues.set(transition, { previous, current: { ...edition.row, id: numbers[at] ?? 0 } });
  }
}

async function writingOf(strapi: Strapi, { key, live }: Transition): Promise<Writing | null> {
  return (live && (await WRITERS[key.uid]?.(strapi, live.row))) ?? null;
}

function editionOf(
  { key, event, live }: Transition,
  previous: EditionRow | null,
  writing: Writing | null,
): NewEdition | null {
  if (!writing || !live) return null;
  const { at, step, seq: eventSeq } = event;
  const { links, ...written } = writing({ at, previous });
  const publishedAt = previous?.publishedAt ?? (step === 'adopt' ? firstSeen(live.row, at) : at);
  const modifiedAt = isQuiet(step) && previous ? previous.modifiedAt : step === 'adopt' ? publishedAt : at;
  const number = (previous?.number ?? 0) + 1;
  const dates = { publishedAt, modifiedAt, changedAt: changeAfter(previous, at) };
  return {
    row: { ...placeOf(key), ...written, ...dates, number, digest: live.digest, isCurrent: true, eventSeq },
    links,
  };
}

/** Readers have seen an adopted text since Strapi published it. */
function firstSeen({ publishedAt }: Row, at: string): string {
  return publishedAt ? new Date(publishedAt).toISOString() : at;
}

export function lastEdition(strapi: Strapi, key: Key): Promise<EditionRow | null> {
  const select = [...WITHOUT_BODY, 'number', 'isCurrent'];
  return editionRows(strapi).findOne({ where: placeOf(key), orderBy: { number: 'desc' }, select });
}

export function endEdition(strapi: Strapi, edition: EditionRow, at: string): Promise<void> {
  return end(strapi, edition, ended(edition, at));
}

/** What a step means to the edition that readers had last. */
async function noteOn(strapi: Strapi, edition: EditionRow, event: Transition['event']): Promise<void> {
  const note = noteOf(edition, event);
  if (edition.isCurrent) await end(strapi, edition, { ...ended(edition, event.at), ...note });
  else if (note) await setRows(strapi, 'edition', { id: edition.id }, note);
}

async function end(strapi: Strapi, { id }: EditionRow, data: Partial<EditionRow>): Promise<void> {
  await setRows(strapi, 'edition', { id }, data);
  await setRows(strapi, 'edition-link', { editionId: id }, { isCurrent: false });
}

function ended(edition: EditionRow, at: string): Partial<EditionRow> {
  return { isCurrent: false, changedAt: changeAfter(edition, at), endedAt: at };
}

/** Clients compare the dates of answers, to the second. */
function changeAfter(previous: EditionRow | null, at: string): string {
  return laterThan(previous?.changedAt, at, 1000);
}

/** The notice stands from the retraction until somebody takes the text up again; its words may change meanwhile. */
function noteOf(edition: EditionRow, { step, at, notice }: Transition['event']): Partial<EditionRow> | null {
  const changedAt = changeAfter(edition, at);
  if (step === 'retract') return { retractedAt: at, retractionNotice: notice };
  if (step === 'reinstate') return { retractedAt: null, retractionNotice: null, changedAt };
  return notice === null ? null : { retractionNotice: notice, changedAt };
}

export function placeOf({ uid, documentId, locale }: Key): Pick<EditionRow, 'targetUid' | 'documentId' | 'locale'> {
  return { targetUid: uid, documentId, locale };
}
