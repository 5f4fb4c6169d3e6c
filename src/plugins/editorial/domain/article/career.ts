/** The year of an ISO date ("2020-11-24" → 2020); undefined when it does not begin with a year. */
export function yearOf(isoDate: string | undefined): number | undefined {
  const year = /^(\d{4})(?!\d)/.exec(isoDate ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The year a career began, from whole years of experience told on a date; undefined without a date. */
export function careerStart(years: number, toldOn: string | undefined): number | undefined {
  const year = yearOf(toldOn);
  return year === undefined ? undefined : year - years;
}

/** Whole calendar years since the career began, never negative; undefined when either end is unknown. */
export function yearsOfCareer(start: number | null | undefined, asOf: string): number | undefined {
  const year = yearOf(asOf);
  return year === undefined || typeof start !== 'number' ? undefined : Math.max(0, year - start);
}
