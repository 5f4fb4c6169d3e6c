/** The kind of field that `CreditedList` is for. */
export const CREDITED = 'editorial-credited';

interface Field {
  readonly name: string;
  readonly attribute?: { readonly component?: string };
}

type Panel = readonly (readonly Field[])[];

interface Layout {
  readonly layout: readonly Panel[];
}

/** Takes the whole row under the credits, and writes nothing: by its name, whoever may read the roles of credits reads it. */
const LIST = {
  name: 'credits.role',
  type: CREDITED,
  attribute: { type: CREDITED },
  label: 'Who is credited',
  size: 12,
  visible: true,
  disabled: false,
  required: false,
};

/**
 * For the hook on layouts of the edit view. A closed row of a list of components shows one value of the component in
 * Strapi, and a relation has none: who is credited stands in a list of ours below.
 */
export function addCredited<Given extends { readonly layout: Layout }>(given: Given): Given {
  const layout = given.layout.layout.map((panel) =>
    panel.flatMap((row) => (holdsCredits(row) ? [row, [LIST]] : [row])),
  );
  return { ...given, layout: { ...given.layout, layout } };
}

function holdsCredits(row: readonly Field[]): boolean {
  return row.some(({ name, attribute }) => name === 'credits' && attribute?.component === 'editorial.credit');
}
