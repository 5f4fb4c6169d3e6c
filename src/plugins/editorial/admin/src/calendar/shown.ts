import type { CalendarEntry } from '../../../contracts/calendar';

export interface Shown extends CalendarEntry {
  readonly id: string;
}

/** A move that was asked for, before the calendar has been read again. */
export interface Moved {
  /** The version that was moved. */
  readonly seen: number;
  readonly at: string;
  /** Where the text stands since; absent while the move is being made. */
  readonly version?: number;
}

export type MovedEntries = ReadonlyMap<string, Moved>;

export function idOf({ kind, uid, documentId, locale }: CalendarEntry): string {
  return [kind, uid, documentId, locale ?? ''].join(' ');
}

/** Entries as the person left them: a moved one stands at its new instant for as long as the version is listed that was moved. */
export function shownEntries(entries: readonly CalendarEntry[], moved: MovedEntries): readonly Shown[] {
  return entries.map((entry) => {
    const id = idOf(entry);
    const move = moved.get(id);
    if (move?.seen !== entry.version) return { ...entry, id };
    return { ...entry, id, at: move.at, version: move.version ?? entry.version };
  });
}
