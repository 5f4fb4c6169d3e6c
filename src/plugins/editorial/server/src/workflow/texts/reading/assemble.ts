import type { Row } from '../../../strapi';
import { valuesIn } from '../../../stored/columns';
import type { Field, Part } from './parts';
import type { Numbered } from './statement';

/** A line of the answer: a row of a part, and where it belongs. */
export interface Line {
  readonly part: number;
  /** Id of the row that leads to it; 0 for the text itself. */
  readonly parent: number;
  readonly place: number | null;
  readonly link: number;
  /** A list in the order of the part's columns, or the JSON of one: drivers differ. */
  readonly cells: string | readonly unknown[];
}

interface Found {
  readonly line: Line;
  readonly row: Row;
}

/** What a part has for each row that leads to it. */
type ByParent = ReadonlyMap<number, readonly Found[]>;

interface Below {
  readonly field: Field;
  readonly found: ByParent;
}

/** The rows of the text itself, with everything that the lines say of what is below them. */
export function assembled(parts: readonly Numbered[], lines: readonly Line[]): readonly Row[] {
  const byPart = grouped(lines, ({ part }) => part);
  const foundIn = ({ number, part }: Numbered): ByParent => {
    const below = parts
      .filter(({ parent, path }) => path.length > 0 && parent === number)
      .flatMap((one) => one.path.slice(-1).map((field) => ({ field, found: foundIn(one) })));
    const found = (byPart.get(number) ?? []).map((line) => ({ line, row: rowOf(line, part, below) }));
    return grouped(found, ({ line }) => line.parent);
  };
  const [text] = parts;
  return (
    (text &&
      foundIn(text)
        .get(0)
        ?.map(({ row }) => row)) ??
    []
  );
}

function rowOf(line: Line, { columns }: Part, below: readonly Below[]): Row {
  const cells: readonly unknown[] = typeof line.cells === 'string' ? JSON.parse(line.cells) : line.cells;
  const row = valuesIn(columns, (_, at) => cells[at]);
  for (const { field } of below) row[field.name] ??= valueOf(field, below, Number(row.id));
  return row as unknown as Row;
}

/** Zones take components of several kinds in one order. */
function valueOf({ name, isMany }: Field, below: readonly Below[], id: number): unknown {
  const found = below
    .filter(({ field }) => field.name === name)
    .flatMap(({ field: { component }, found: all }) => (all.get(id) ?? []).map((one) => named(one, component)))
    .sort(inOrder)
    .map(({ row }) => row);
  return isMany ? found : (found[0] ?? null);
}

function named({ line, row }: Found, component: string | null): Found {
  return component === null ? { line, row } : { line, row: { ...row, __component: component } };
}

function inOrder(one: Found, other: Found): number {
  return Number(one.line.place) - Number(other.line.place) || one.line.link - other.line.link;
}

function grouped<Item>(items: readonly Item[], by: (item: Item) => number): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}
