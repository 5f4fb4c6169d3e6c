/** The kind of field that `ChoiceInput` is for. */
export const CHOICE = 'editorial-choice';

interface Field {
  readonly name: string;
  readonly type: string;
}

type Rows<Each> = readonly (readonly Each[])[];

/** What the content manager hands round before it shows a form: panels of rows, and the rows of components. */
interface Layout {
  readonly layout: readonly Rows<Field>[];
  readonly components: Readonly<Record<string, { readonly layout: Rows<Field> }>>;
}

/** Fields of ours whose choices have words; a role that a house added is shown by its name. */
const FIELDS: ReadonlySet<string> = new Set(['role', 'kind', 'genre', 'bylinePolicy']);

const OURS = /^(?:plugin::)?editorial\./;

/** For the hook on layouts of the edit view: gives the selects of our types their words. */
export function nameChoices<Given extends { readonly layout: Layout }>(
  given: Given & { readonly query?: object },
): Given {
  const components = Object.entries(given.layout.components).map(([uid, component]) => [
    uid,
    OURS.test(uid) ? { ...component, layout: named(component.layout) } : component,
  ]);
  const layout = { ...given.layout, components: Object.fromEntries(components) };
  return { ...given, layout: isOurs(given.layout) ? { ...layout, layout: layout.layout.map(named) } : layout };
}

/** The layout does not say of which type it is; only ours hold both fields of a choice and components of ours. */
function isOurs({ components }: Layout): boolean {
  return Object.keys(components).some((uid) => OURS.test(uid));
}

function named(rows: Rows<Field>): Rows<Field> {
  return rows.map((row) => row.map((field) => (isChoice(field) ? { ...field, type: CHOICE } : field)));
}

function isChoice({ name, type }: Field): boolean {
  return type === 'enumeration' && FIELDS.has(name);
}
