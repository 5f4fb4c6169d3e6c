/**
 * CSV as RFC 4180 has it: two dozen lines that the plugin does not need a dependency for. A text that a spreadsheet
 * would run as a formula gets an apostrophe in front (OWASP, CSV Injection), and loses it when it is read again.
 */
export type Cell = string | number | boolean | null;

const LINE_END = '\r\n';
const RUNS_AS_FORMULA = /^['=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** One cell: what is between quotes, or plain; then a comma, an end of line or the end. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;

export function csvRow(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',') + LINE_END;
}

/** Rows of cells, or null for text that is not CSV; a null cell comes back as ''. */
export function parseCsv(text: string): string[][] | null {
  const rows: string[][] = [];
  const cell = new RegExp(CELL);
  for (let row: string[] = []; cell.lastIndex < text.length || row.length > 0;) {
    const found = cell.exec(text);
    if (!found) return null;
    row.push(readCell(found));
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function csvCell(value: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = RUNS_AS_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function readCell([, quoted, plain = '']: RegExpExecArray): string {
  const text = quoted?.replaceAll('""', '"') ?? plain;
  return text.startsWith("'") && RUNS_AS_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
