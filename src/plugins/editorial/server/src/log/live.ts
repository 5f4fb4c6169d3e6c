import type { AutomaticStep, StepName } from '../../../domain/workflow/transitions';
import { isLocalised, type Row, type Strapi } from '../strapi';
import { findCase, type CaseRow } from '../workflow/cases';
import { eventsOf, type EventRow } from '../workflow/events';
import type { Key } from '../workflow/key';
import { liveText } from '../workflow/texts';
import { problem, type Problem } from './problems';

/** What the log says readers see: a text, by the event that brought it there, or nothing. */
type Said = { readonly seq: number; readonly digest: string } | null;

/** What each step does to what readers see; one that is not named here by mistake does not compile. */
const EFFECTS = {
  submit: 'none',
  withdraw: 'none',
  request_changes: 'none',
  approve: 'none',
  publish: 'shows',
  schedule: 'none',
  unschedule: 'none',
  publish_minor: 'shows',
  publish_without_approval: 'shows',
  discard_changes: 'none',
  unpublish: 'removes',
  retract: 'removes',
  reinstate: 'none',
  archive: 'none',
  restore: 'none',
  edit: 'none',
  adopt: 'adopts',
  schedule_failed: 'none',
} as const satisfies Record<StepName | AutomaticStep, 'none' | 'shows' | 'removes' | 'adopts'>;

const EFFECT_OF: ReadonlyMap<string, (typeof EFFECTS)[StepName | AutomaticStep]> = new Map(Object.entries(EFFECTS));

export function keyOfRow(strapi: Strapi, uid: string, { documentId, locale }: Row): Key {
  return { uid, documentId, locale: isLocalised(strapi, uid) ? (locale ?? '') : '' };
}

/**
 * What is wrong with what readers see of a document, or null. A step may be taken between two queries, so that a
 * problem counts when it is still there at a second look.
 */
export async function liveProblem(strapi: Strapi, key: Key): Promise<Problem | null> {
  return (await look(strapi, key)) && look(strapi, key);
}

/** What the log says readers see. */
export function saidLive(events: readonly EventRow[], row: CaseRow | null): Said {
  const newest = events.findLast(({ step }) => EFFECT_OF.has(step) && EFFECT_OF.get(step) !== 'none');
  const effect = newest && EFFECT_OF.get(newest.step);
  if (!newest || effect === 'removes') return null;
  if (effect === 'shows' || newest.toStage === 'published') return { seq: newest.seq, digest: newest.digest };
  return saidAtAdoption(newest, row);
}

/** Where drafts and live text differed at adoption the event signs the draft; the live digest stands in the case alone. */
function saidAtAdoption({ seq }: EventRow, row: CaseRow | null): Said {
  return row?.liveDigest ? { seq, digest: row.liveDigest } : null;
}

async function look(strapi: Strapi, key: Key): Promise<Problem | null> {
  const said = saidLive(await eventsOf(strapi, key), await findCase(strapi, key));
  const live = await liveText(strapi, key);
  if (!said) return live && problem('live_unlogged', key, null, 'readers see it, and no step of the log published it');
  const since = `since event ${said.seq}`;
  if (!live) return problem('live_missing', key, said.seq, `the log has it live ${since}, and readers do not see it`);
  if (live.digest === said.digest) return null;
  return problem('live_text_changed', key, said.seq, `readers see another text than the log has ${since}`);
}
