/** As many as an article may name; readers are shown few of them. */
export const MOST_PICKS = 20;

/** What editors chose to be read next: documentIds of articles, in their order. Anything else in the field is no pick. */
export function picksIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const named = value.filter((one): one is string => typeof one === 'string' && one !== '');
  return [...new Set(named)].slice(0, MOST_PICKS);
}
