import { isMasthead, isOrganization } from './organization';
import type { ParsedCredit } from './parsed-credit';
import { isSuffix } from './person';
import { isMorePlace } from './place';
import { isKnownPlace } from './vocabulary/places';
import { splitNames, type Chunk } from './split';
import { endsInJob, isTitleOnly } from './title';
import { COMPANY_FORM } from './vocabulary/organizations';
import { wordsOf } from './word-list';

/** "da Folha de São Paulo", "of the Star Tribune". */
const OF_HOUSE = /^(?:d[aeo]s?|del|dell[ao]|du|des|vo[nm]|van|[Oo]f|[Ff]rom)\s+(?:la\s+|het\s+)?(\p{Lu}.*)$/u;
const OF_THE = /^(?:of|from)\s+the\s/iu;

/** A chunk parted into what it says of the credit before it, and what is left to read. */
export interface Detailed {
  readonly detail?: Partial<ParsedCredit>;
  readonly rest: string;
}

/** What a chunk adds to the credit before it: ", MD", ", Science Editor", ", London", ", Chief Reporter and Bo Reed". */
export function detailIn(last: ParsedCredit, chunk: Chunk, isLast: boolean): Detailed {
  const whole = detailOf(last, chunk) ?? (isLast ? unknownHouse(last, chunk) : undefined);
  if (whole) return { detail: whole, rest: '' };
  const [first = '', ...others] = splitNames(chunk.text);
  const isNext = others.length > 0 && others.every((other) => wordsOf(other).length > 1 && !endsInJob(other));
  const title = isNext ? titleFor(last, first) : undefined;
  return title ? { detail: title, rest: others.join(' & ') } : { rest: chunk.text };
}

function detailOf(last: ParsedCredit, { text, isAfterComma }: Chunk): Partial<ParsedCredit> | undefined {
  if (isSuffix(text)) return { suffix: [last.suffix, text].filter(Boolean).join(', ') };
  if (COMPANY_FORM.test(text) && wordsOf(text).length === 1)
    return { name: `${last.name}, ${text}`, kind: 'organization' };
  if (isMasthead(text)) return undefined;
  const title = titleFor(last, text);
  if (title) return title;
  if (isAfterComma && last.place && isMorePlace(text)) return { place: `${last.place}, ${text}` };
  return isKnownPlace(text) ? { place: text } : undefined;
}

/** One word at the end behind a full name, ", Mainz" or " | Shelter": a place or a house rather than somebody. */
function unknownHouse(
  last: ParsedCredit,
  { text, isAfterComma, isAfterBar }: Chunk,
): Partial<ParsedCredit> | undefined {
  const isBehind = (isAfterComma || isAfterBar) && last.kind === 'person' && wordsOf(last.name).length > 1;
  const isUnknown = /^\p{Lu}\p{Ll}+$/u.test(text) && !last.title && !isOrganization(text);
  return isBehind && isUnknown ? { title: text } : undefined;
}

/** "Globe Correspondent", "Daily Herald staff writer", "Staff Writers": nobody is called so after a name. */
function titleFor(last: ParsedCredit, text: string): Partial<ParsedCredit> | undefined {
  if (last.title) return undefined;
  const isOfPerson = last.kind === 'person' && endsInJob(text);
  const isOfHouse = OF_THE.test(text) || isOrganization(OF_HOUSE.exec(text)?.[1] ?? '');
  return isOfPerson || (last.kind === 'person' && isOfHouse) || isTitleOnly(text) ? { title: text } : undefined;
}
