import type { StepName } from '../../../domain/workflow/transitions';
import type { Choice } from './choices';

type Name = Choice['name'];

/**
 * Where each choice stands, in the order of the buttons. `forward` is the way to readers: the farthest that is allowed
 * is the main button. `menu` is out of sight until asked for.
 */
export const PLACES = {
  submit: 'forward',
  approve: 'forward',
  approve_and_publish: 'forward',
  publish: 'forward',
  approve_notice: 'forward',
  publish_now: 'forward',
  schedule: 'beside',
  reschedule: 'beside',
  unschedule: 'beside',
  request_changes: 'beside',
  withdraw: 'beside',
  discard_changes: 'beside',
  publish_minor: 'menu',
  publish_without_approval: 'menu',
  reinstate: 'menu',
  restore: 'menu',
  archive: 'menu',
  unpublish: 'menu',
  retract: 'menu',
} as const satisfies Record<Name, 'forward' | 'beside' | 'menu'>;

export const ORDER: readonly string[] = Object.keys(PLACES);

/** More buttons than this are no longer read. */
export const MOST_VISIBLE = 4;

/** Steps that those who may not take them do not hear of: they are rare, or another line says it already. */
export const UNTOLD: ReadonlySet<StepName> = new Set<StepName>([
  'publish_minor',
  'publish_without_approval',
  'schedule',
  'unschedule',
  'archive',
  'retract',
  'approve_notice',
]);

const TAKES_AWAY: ReadonlySet<Name> = new Set<Name>(['discard_changes', 'unpublish', 'retract']);

/** From readers, or from the person who wrote. */
export function takesAway(name: Name): boolean {
  return TAKES_AWAY.has(name);
}
