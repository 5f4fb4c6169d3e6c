import { splitSentences } from '../split-sentences';
import { isNameShaped } from './name-shape';
import type { Line } from './recognise';
import { isPlain } from './zones';

/**
 * Finds a name that stands alone on a line in copy without any author line: near the top, as the very last line, or
 * after a dash. A short line of capitals may be a deck: near the top it counts only where none of its words comes up
 * in the text, or where a later paragraph begins with it, as a biography does.
 */
export function withGuessedAuthor(lines: readonly Line[]): Line[] {
  if (lines.some(({ sign }) => sign === 'author')) return [...lines];
  const at = lines.findIndex((line, index) => isLoneName(line, index, lines));
  return lines.map((line, index) => (index === at ? { ...line, sign: 'author', value: nameIn(line.value) } : line));
}

/** Name in a line such as "— Jane Roe" or "Jane Roe | The Courier". */
function nameIn(text: string): string {
  return text.replace(/^[—–-]+\s*/, '').trim();
}

function isLoneName(line: Line, index: number, lines: readonly Line[]): boolean {
  const name = nameIn(line.value).split(/\s*(?:[|•·]|,\s)\s*/)[0] ?? '';
  if (!isPlain(line) || line.value.length > 100 || !isNameShaped(name)) return false;
  const plain = lines.filter(isPlain);
  const place = plain.indexOf(line);
  if (place < 1) return false;
  const others = lines.filter((_, other) => other !== index).map(({ value }) => value);
  if (others.some((text) => beginsWithName(text, name))) return true;
  const isTopOrEnd = (place <= 2 && plain.length > place + 1) || place === plain.length - 1;
  return isTopOrEnd && plain.length > 2 && !sharesWords(name, others);
}

function sharesWords(name: string, others: readonly string[]): boolean {
  const words = new Set(
    others
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => words.has(word));
}

/** Whether the paragraph opens as a biography of this person: the name, then a verb of being or having. */
export function beginsWithName(paragraph: string, name: string): boolean {
  const text = paragraph.replace(/^[\s*_•—–-]+/, '');
  if (!text.toLowerCase().startsWith(name.toLowerCase())) return false;
  return BIOGRAPHY_VERB.test(text.slice(name.length));
}

const BIOGRAPHY_VERB =
  /^[*_]*(?:\s*\([^)]*\))?(?:,[^.]{3,120},|:)?,?\s+(?:(?:currently|also|aktuell|actuellement|actualmente|attualmente)\s+)?(?:is|was|has|covers?|covered|writes?|wrote|reports?|reported|works?|worked|serves?|served|joined|edits|teaches|lives|holds|hosts|leads|ist|war|hat|arbeitet|schreibt|berichtet|lebt|leitet|est|a|écrit|travaille|couvre|collabore|vit|es|ha|escribe|trabaja|cubre|colabora|vive|è|scrive|lavora|collabora|si occupa|heeft|werkt|schrijft|werkte|é|tem|escreve|trabalha)(?![\p{L}\p{N}])|^:/iu;

/** A person described at the end of copy that names no author anywhere else: "Jane Roe is a reporter at …". */
export function authorOfBiography(lines: readonly Line[]): string | null {
  const plain = lines.filter(isPlain);
  const last = plain.at(-1);
  if (plain.length < 3 || !last) return null;
  const opening = splitSentences(last.value)[0] ?? '';
  const words = opening.replace(/^[\s*_•—–-]+/, '').split(' ');
  const name = [4, 3, 2]
    .map((count) => words.slice(0, count).join(' '))
    .find((each) => isBiographyOf(last.value, each));
  const rest = plain
    .slice(0, -1)
    .map(({ value }) => value)
    .join('\n');
  return name !== undefined && !rest.includes(name) && !rest.includes(words.slice(0, 2).at(-1) ?? name) ? name : null;
}

/** Words for what people in newsrooms do. */
export const PROFESSION =
  /\b(?:journalist|reporter|writer|editor|correspondent|columnist|author|photographer|contributor|freelance\w*|fellow|professor|lecturer|historian|analyst|journalistin|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in|a|e)?|journaliste|rédactrice|rédacteur|correspondante?|periodista|redactora?|corresponsal|giornalista|redattore|redattrice|corrispondente|redacteur|verslaggever|jornalista)\b/iu;

function isBiographyOf(paragraph: string, name: string): boolean {
  return isNameShaped(name) && beginsWithName(paragraph, name) && PROFESSION.test(paragraph.slice(0, 250));
}
