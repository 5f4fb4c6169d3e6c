/** The list with one of its members a place up (-1) or down (1); the same where it stands at the end. */
export function moved(list: readonly string[], at: number, by: -1 | 1): readonly string[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((member, place) => (place === at ? other : place === at + by ? one : member));
}
