import { TEXT_FIELDS_HEADER, TEXT_VERSION_HEADER } from '../../../../domain/workflow/seen-text';
import { createAround } from '../../around';
import { problem } from '../../http-errors';
import type { Strapi } from '../../strapi';
import type { FieldMarks } from './field-marks';

/** The text that an editor's form was filled with, as far as the client says it. */
export interface SeenText {
  readonly textVersion: number;
  /** Absent where the client did not send them: then nobody can say what has changed since. */
  readonly fields?: FieldMarks;
}

const UNREADABLE =
  `The header ${TEXT_VERSION_HEADER} must be the textVersion of the text that was read, a whole number. ` +
  'Nothing was saved: read the text again, then save.';

const said = createAround<SeenText>();

/** Runs a save that says by itself what text it is made on. */
export function havingSeen<T>(seen: SeenText, save: () => Promise<T>): Promise<T> {
  return said.run(seen, save);
}

/**
 * Says nothing where nobody asks over HTTP, or the client does not say what it saw.
 * @throws BAD_PARAMETER where it says what nobody can read: saved all the same, it could write over what it never saw
 */
export function seenText(strapi: Strapi): SeenText | null {
  const own = said.get();
  if (own) return own;
  const request = strapi.requestContext.get();
  const textVersion = request?.get(TEXT_VERSION_HEADER) ?? '';
  if (textVersion === '') return null;
  if (!/^\d+$/.test(textVersion)) throw problem(400, 'BAD_PARAMETER', UNREADABLE);
  const fields = request?.get(TEXT_FIELDS_HEADER) ?? '';
  return { textVersion: Number(textVersion), ...(fields !== '' && { fields: marksIn(fields) }) };
}

function marksIn(header: string): FieldMarks {
  const pairs = header.split(',').map((pair): [string, string] => {
    const [name = '', mark = ''] = pair.trim().split('=');
    return [name, mark];
  });
  return Object.fromEntries(pairs);
}
