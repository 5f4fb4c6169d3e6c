export interface Progress {
  readonly chains: number;
  readonly events: number;
  readonly liveRows: number;
  readonly heads: number;
  readonly kept: number;
}

export interface Problem {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly message: string;
  readonly remedy: string;
}

/** What the plugin's log answers. */
export interface Verification extends Progress {
  readonly problems: readonly Problem[];
}

export function describeProblem({ uid, documentId, locale, message }: Problem): string {
  return `${uid} ${documentId}${locale === '' ? '' : ` (${locale})`}: ${message}`;
}

/** What to do, once for all problems of a kind. */
export function describeRemedies(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(({ remedy }) => remedy))];
}

export function describeWhole({ problems, ...done }: Verification): string {
  const found = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  if (problems.length > 0) return `✖ ${found}. Checked: ${describeProgress(done)}.`;
  return `✔ The log is whole, and readers see what it says. Checked: ${describeProgress(done)}.`;
}

export function describeProgress({ chains, events, liveRows, heads, kept }: Progress): string {
  const counts = [
    ...(heads > 0 ? [`${heads} heads`] : []),
    `${chains} documents`,
    `${events} events`,
    `${liveRows} live texts`,
    `${kept} kept texts`,
  ];
  return counts.join(', ');
}
