import type { ParsedCredit } from './parse';

/** What a credit says beside a name and a role. */
export interface PrintedCredit {
  /** The name with its honorific and degree, where it has any. */
  readonly creditedAs: string | null;
  readonly note: string | null;
}

type ReadName = Pick<ParsedCredit, 'name' | 'prefix' | 'suffix' | 'place'>;

/** What stood around a name in the line it was read from, as a credit of ours keeps it. */
export function creditOfRead(credit: ReadName, line: string): PrintedCredit {
  const printed = printedName(credit, line);
  return {
    creditedAs: printed === credit.name ? null : printed,
    note: credit.place ? noteOfPlace(credit.place, line) : null,
  };
}

/** "Dr Jane Roe" or "Jane Roe, MD", with the comma where the line has one. */
function printedName({ prefix, name, suffix }: ReadName, line: string): string {
  const first = prefix ? `${prefix} ${name}` : name;
  const joint = line.includes(`${name},`) ? ', ' : ' ';
  return suffix ? `${first}${joint}${suffix}` : first;
}

/** "in Baghdad" with the small word it has in the line, whatever the language; else ", Baghdad". */
function noteOfPlace(place: string, line: string): string {
  const at = line.indexOf(place);
  const word = /(?:^|\s)(\p{Ll}{1,4})\s+$/u.exec(line.slice(0, Math.max(at, 0)))?.[1];
  return word ? `${word} ${place}` : `, ${place}`;
}
