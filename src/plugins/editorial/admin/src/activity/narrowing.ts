/** What the log is narrowed to; words of a list have commas between them, instants are those of ISO 8601. */
export interface ActivityNarrowing {
  readonly types?: string;
  readonly person?: string;
  readonly kinds?: string;
  readonly from?: string;
  readonly before?: string;
  readonly document?: string;
}

/** What stands in the address of the activity; days are those of the person's own clock, both of them included. */
export interface ActivityAddress {
  readonly type?: string;
  readonly person?: string;
  readonly kind?: string;
  /** Such as 2026-03-29. */
  readonly from?: string;
  readonly to?: string;
  readonly document?: string;
  /** Where the page begins. */
  readonly after?: string;
}

export function narrowingOf({ type, person, kind, from, to, document }: ActivityAddress): ActivityNarrowing {
  return {
    ...(type && { types: type }),
    ...(person && { person }),
    ...(kind && { kinds: kind }),
    ...instant('from', midnight(from, 0)),
    ...instant('before', midnight(to, 1)),
    ...(document && { document }),
  };
}

function instant(name: 'from' | 'before', day: Date | undefined): ActivityNarrowing {
  return day ? { [name]: day.toISOString() } : {};
}

/** The beginning of a day, or of one after it; nothing for what is no day. */
function midnight(day = '', later: number): Date | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const found = new Date(Number(year), Number(month) - 1, Number(date) + later);
  return Number.isNaN(found.getTime()) ? undefined : found;
}
