/** The kind of field that `PicksInput` is for. */
export const PICKS = 'editorial-picks';

interface Field {
  readonly name: string;
  readonly type: string;
}

type Panel = readonly (readonly Field[])[];

interface Layout {
  readonly layout: readonly Panel[];
  readonly components: object;
}

/** For the hook on layouts of the edit view: articles are picked by their headlines, and stored as a list of documentIds. */
export function namePicks<Given extends { readonly layout: Layout }>(given: Given): Given {
  // The layout does not say of which type it is: ours alone has credits.
  if (!('editorial.credit' in given.layout.components)) return given;
  const layout = given.layout.layout.map((panel) =>
    panel.map((row) => row.map((field) => (isPicks(field) ? { ...field, type: PICKS } : field))),
  );
  return { ...given, layout: { ...given.layout, layout } };
}

function isPicks({ name, type }: Field): boolean {
  return name === 'picks' && type === 'json';
}
