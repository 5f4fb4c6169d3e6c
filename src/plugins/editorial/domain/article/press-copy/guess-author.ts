import { splitSentences } from '../split-sentences';
import { isCreditLike } from './author-line';
import { splitDateline } from './dateline';
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
  if (!isPlain(line) || !isNameShaped(name) || !isCreditAlone(nameIn(line.value))) return false;
  const plain = lines.filter(isPlain);
  const place = plain.indexOf(line);
  if (place < 1) return false;
  const others = lines.filter((_, other) => other !== index).map(({ value }) => value);
  if (others.some((text) => beginsWithName(text, name))) return true;
  const isTopOrEnd = (place <= 2 && plain.length > place + 1) || place === plain.length - 1;
  return isTopOrEnd && plain.length > 2 && !sharesWords(name, others);
}

function isCreditAlone(text: string): boolean {
  return text.length <= 80 && !/[.!?…:]$/.test(text) && isCreditLike(text) && splitDateline(text) === null;
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

/**
 * A person described at the end of copy that names no author anywhere else: "Jane Roe is a reporter at …". Without a
 * heading over the biography the name must not come up in the text, where it would be a person of the story.
 */
export function authorOfBiography(lines: readonly Line[]): string | null {
  const about = lines.findIndex(({ sign }) => sign === 'about');
  const plain = lines.filter(isPlain);
  const biography = about === -1 ? plain.at(-1) : lines.slice(about).find(isPlain);
  const name = biography && plain.length > 2 ? nameOfBiography(biography.value) : undefined;
  if (name === undefined) return null;
  const others = plain.filter((line) => line !== biography).map(({ value }) => value);
  return about !== -1 || !sharesSurname(name, others) ? name : null;
}

function nameOfBiography(paragraph: string): string | undefined {
  const words = (splitSentences(paragraph)[0] ?? '').replace(/^[\s*_•—–-]+/, '').split(' ');
  return [4, 3, 2].map((count) => words.slice(0, count).join(' ')).find((name) => isBiographyOf(paragraph, name));
}

function sharesSurname(name: string, others: readonly string[]): boolean {
  return sharesWords(name.split(' ').at(-1) ?? name, others);
}

/** Words for what people in newsrooms do. */
export const PROFESSION =
  /\b(?:journalist|reporter|writer|editor|correspondent|columnist|author|photographer|contributor|freelance\w*|fellow|professor|lecturer|historian|analyst|journalistin|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in|a|e)?|journaliste|rédactrice|rédacteur|correspondante?|periodista|redactora?|corresponsal|giornalista|redattore|redattrice|corrispondente|redacteur|verslaggever|jornalista)\b/iu;

function isBiographyOf(paragraph: string, name: string): boolean {
  return isNameShaped(name) && beginsWithName(paragraph, name) && PROFESSION.test(paragraph.slice(0, 250));
}
