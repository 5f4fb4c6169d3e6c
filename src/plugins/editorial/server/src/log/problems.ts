import type { Key } from '../workflow/key';

/** What can be wrong with the log, or with what readers see compared with it. */
export type ProblemKind =
  | 'broken_chain'
  | 'events_missing'
  | 'tail_cut'
  | 'head_differs'
  | 'live_text_changed'
  | 'live_date_changed'
  | 'live_unlogged'
  | 'live_missing'
  | 'live_twice'
  | 'edition_missing'
  | 'edition_differs'
  | 'edition_changed'
  | 'edition_unpublished'
  | 'past_edition_changed'
  | 'address_moved'
  | 'notice_changed'
  | 'kept_text_changed'
  | 'kept_text_missing'
  | 'tick_changed'
  | 'case_differs';

/** One thing that did not happen through the workflow. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly uid: string;
  readonly documentId: string;
  /** '' for types that are not localised. */
  readonly locale: string;
  /** Number of the event it is about, where there is one. */
  readonly seq: number | null;
  /** Plain words, without the document. */
  readonly message: string;
  /** What to do about problems of this kind. */
  readonly remedy: string;
}

const LOG_IS_LOST =
  'A log cannot be mended. Compare it with an export or a backup from before, and find out who can write to the database. ' +
  'If the key in EDITORIAL_LOG_KEY was changed, put the old one back.';
const MAKE_EDITIONS = 'Run `npm run editorial:rebuild`, which makes what readers get from the published texts.';
const PUBLISH_AGAIN = 'Open it in the panel, unpublish it, and have it approved and published again.';

const REMEDIES: Record<ProblemKind, string> = {
  broken_chain: LOG_IS_LOST,
  events_missing: LOG_IS_LOST,
  tail_cut: LOG_IS_LOST,
  head_differs: LOG_IS_LOST,
  live_text_changed: PUBLISH_AGAIN,
  live_date_changed:
    'Editions have the date that was recorded. Put back `published_at` of the live row, or publish the text again, which gives it ' +
    'the date of that day.',
  live_unlogged:
    'Restart the server, which takes up what came without a case; then open it in the panel. Is it not said to be live ' +
    'there, have it approved and published, and unpublish it then if nobody should see it.',
  live_missing: PUBLISH_AGAIN,
  live_twice: PUBLISH_AGAIN,
  edition_missing: MAKE_EDITIONS,
  edition_differs: MAKE_EDITIONS,
  edition_changed: MAKE_EDITIONS,
  notice_changed:
    'Readers get what the row of its newest edition in editorial_editions has. Put back `retracted_at` and `retraction_notice` as the log has them.',
  edition_unpublished: MAKE_EDITIONS,
  past_edition_changed:
    'It is what the history shows, and old addresses are known by it. Put back its row in editorial_editions as a backup has it.',
  address_moved:
    'Readers of an old address are sent on by its row in editorial_slugs. Put the document back into `document_id` of that row, or ' +
    'the row itself, with `state` as its document has it: `current`, or `retired` where that is gone.',
  kept_text_changed:
    'Reviewers compare with it, and editors bring it back. Put back `content` of its row in editorial_revisions as a backup has it; ' +
    'where none has it, delete the row, so that nobody takes it for what was written.',
  kept_text_missing:
    'Put back its row in editorial_revisions as a backup has it, with `thin_at` empty, so that thinning leaves it. Where none has ' +
    'it, what was decided on stands in the log by its digest alone.',
  tick_changed: 'Delete its row in editorial_ticks, and have the item ticked in the panel by whoever answers for it.',
  case_differs:
    'Steps are decided on what its row in editorial_cases says now. Put back what the log says, or what a backup has.',
};

export function problem(kind: ProblemKind, key: Key, seq: number | null, message: string): Problem {
  const { uid, documentId, locale } = key;
  return { kind, uid, documentId, locale, seq, message, remedy: REMEDIES[kind] };
}
