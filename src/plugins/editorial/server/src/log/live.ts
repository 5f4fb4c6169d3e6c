import type { AutomaticStep } from '../../../domain/workflow/automatic';
import type { StepName } from '../../../domain/workflow/transitions';
import type { Origin } from '../delivery/editions/origins';
import { service } from '../plugin';
import { isLocalised, type Row, type Strapi } from '../strapi';
import { eventsOf, type EventRow } from '../workflow/record/events';
import { keyText, type Key } from '../workflow/key';
import { liveText, type Text } from '../workflow/texts/texts';
import { dateProblem } from './dates';
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
  approve_notice: 'none',
  reinstate: 'none',
  archive: 'none',
  restore: 'none',
  edit: 'none',
  adopt: 'adopts',
  schedule_failed: 'none',
  restore_revision: 'none',
  recredit: 'amends',
  rename_slug: 'amends',
  merge: 'amends',
  anonymise: 'amends',
  assign: 'none',
  set_due: 'none',
  prioritise: 'none',
  tick: 'none',
  untick: 'none',
  comment: 'none',
  resolve: 'none',
  reopen: 'none',
} as const satisfies Record<StepName | AutomaticStep, 'none' | 'shows' | 'removes' | 'adopts' | 'amends'>;

const EFFECT_OF: ReadonlyMap<string, (typeof EFFECTS)[StepName | AutomaticStep]> = new Map(Object.entries(EFFECTS));

export function keyOfRow(strapi: Strapi, uid: string, { documentId, locale }: Row): Key {
  return { uid, documentId, locale: isLocalised(strapi, uid) ? (locale ?? '') : '' };
}

/**
 * What is wrong with what readers see of a document. A step may be taken between two queries, so that a problem counts
 * when it is still there at a second look.
 */
export async function liveProblem(strapi: Strapi, key: Key): Promise<Problem | null> {
  return (await look(strapi, key)) && look(strapi, key);
}

/** What the log says readers see. */
export function saidLive(events: readonly EventRow[]): Said {
  const newest = events.findLast(({ step }) => EFFECT_OF.has(step) && EFFECT_OF.get(step) !== 'none');
  const effect = newest && EFFECT_OF.get(newest.step);
  if (!newest || effect === 'removes') return null;
  if (effect === 'amends') return newest.liveDigest ? { seq: newest.seq, digest: newest.liveDigest } : null;
  return effect === 'shows' || newest.toStage === 'published' ? { seq: newest.seq, digest: newest.digest } : null;
}

/** What is known of one document: its log, its live row, and where the editions that readers get come from. */
export interface Seen {
  readonly events: readonly EventRow[];
  readonly live: Pick<Text, 'digest' | 'row'> | null;
  /** Null for types whose editions nobody writes. */
  readonly editions: readonly Origin[] | null;
}

export function judge(key: Key, seen: Seen, transferredAt: string | null): Problem | null {
  const { events, live, editions } = seen;
  const said = saidLive(events);
  if (!said)
    return live ? problem('live_unlogged', key, null, 'readers see it, and no step of the log published it') : null;
  const since = `since event ${said.seq}`;
  if (!live) return problem('live_missing', key, said.seq, `the log has it live ${since}, and readers do not see it`);
  if (live.digest !== said.digest)
    return problem('live_text_changed', key, said.seq, `readers see another text than the log has ${since}`);
  const published = publishedBy(events);
  return (
    (editions && editionProblem(key, said, editions)) ??
    (published && dateProblem(key, live.row, published, transferredAt))
  );
}

/** The event that dated the live row; null where it had its date before. */
function publishedBy(events: readonly EventRow[]): EventRow | null {
  const newest = events.findLast(({ step }) => ['shows', 'adopts'].includes(EFFECT_OF.get(step) ?? ''));
  return newest && EFFECT_OF.get(newest.step) === 'shows' ? newest : null;
}

function editionProblem(key: Key, said: NonNullable<Said>, editions: readonly Origin[]): Problem | null {
  if (editions.length === 0)
    return problem(
      'edition_missing',
      key,
      said.seq,
      `it is live since event ${said.seq}, and has no edition for readers`,
    );
  const [edition, ...others] = editions;
  if (others.length > 0 || edition?.digest !== said.digest)
    return problem('edition_differs', key, said.seq, `its edition was not made from the text of event ${said.seq}`);
  if (!edition.isSigned)
    return problem('edition_changed', key, said.seq, 'its edition is not what was written for readers');
  const message = 'lists of its section, tags and authors do not have it as its edition says';
  return edition.isListed ? null : problem('edition_changed', key, said.seq, message);
}

async function look(strapi: Strapi, key: Key): Promise<Problem | null> {
  const editions = await service(strapi, 'delivery').currentOrigins(key.uid, [key.documentId]);
  const seen = {
    events: await eventsOf(strapi, key),
    live: await liveText(strapi, key),
    editions: editions && (editions.get(keyText(key)) ?? []),
  };
  return judge(key, seen, await service(strapi, 'workflow').newestTransfer());
}
