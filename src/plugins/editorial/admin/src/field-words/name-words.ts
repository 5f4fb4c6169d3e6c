type Rows<Each> = readonly (readonly Each[])[];

interface Field {
  readonly hint?: unknown;
  readonly placeholder?: unknown;
}

/** What the content manager hands round before it shows a form: panels of rows, and the rows of components. */
interface Layout {
  readonly layout: readonly Rows<Field>[];
  readonly components: Readonly<Record<string, { readonly layout: Rows<Field> }>>;
}

/** English words of the plugin's layouts, and what they are in another language. */
export type FieldWords = ReadonlyMap<unknown, string>;

/**
 * For the hook on layouts of the edit view. Strapi asks translations for the labels of fields and shows hints and
 * placeholders as they are stored; ours are found by their English words, so that what a house wrote itself stays.
 */
export function nameWords<Given extends { readonly layout: Layout }>(given: Given, words: FieldWords): Given {
  const components = Object.entries(given.layout.components).map(([uid, component]) => [
    uid,
    { ...component, layout: inWords(component.layout, words) },
  ]);
  const layout = given.layout.layout.map((panel) => inWords(panel, words));
  return { ...given, layout: { ...given.layout, layout, components: Object.fromEntries(components) } };
}

function inWords(rows: Rows<Field>, words: FieldWords): Rows<Field> {
  return rows.map((row) =>
    row.map(({ hint, placeholder, ...field }) => ({
      ...field,
      hint: words.get(hint) ?? hint,
      placeholder: words.get(placeholder) ?? placeholder,
    })),
  );
}
