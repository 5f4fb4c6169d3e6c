import { isOrganization } from './organization';
import { AND_OR_NAME_WORDS, AND_WORDS } from './vocabulary/joiners';
import { BY_WORDS, LABEL_ROWS, WITH_WORDS, WORK_WORDS } from './vocabulary/labels';
import { anyOf, folded } from './word-list';

const QUOTES = /[《》「」『』【】〈〉«»„]/gu;
/** How a nickname's brackets are kept while all others go. */
export const KEPT_BRACKETS = /\ue000([^\ue001]*)\ue001/gu;

const INNERMOST = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/u;
const HELPERS = new RegExp(`^\\s*${anyOf(WITH_WORDS)}\\s|^(?:记者|記者|聞き手)|\\s(?:by|von|par|por)\\s|:`, 'iu');
/** "(text)", "(photography)": which of them did what. */
const WORK = new RegExp(`^\\s*${anyOf(WORK_WORDS)}\\s*$`, 'iu');
const TEXT_WORDS = new Set(LABEL_ROWS.flatMap(([role, words]) => (role === 'by' ? words.map(folded) : [])));
/** The name right before the work, from a comma, a word for "and" or the by-word on. */
const AND = anyOf([...AND_WORDS, ...AND_OR_NAME_WORDS]);
const DONE = new RegExp(
  `(^|[,;\\n]\\s*|\\s${AND}\\s|(?<=[)\\]]\\s+${AND})\\s)(?:${anyOf(BY_WORDS)}\\s+)?` +
    `((?:(?!\\s${anyOf(AND_WORDS)}\\s)[^()[\\],;:\\n])+?)` +
    `\\s*[([]\\s*(${anyOf(WORK_WORDS)})\\s*[)\\]](?:\\s+${AND}(?=\\s))?`,
  'giu',
);
const NICKNAME = /^\p{Lu}\p{Ll}+$/u;

/**
 * Brackets around the whole fall away; those with helpers ("(avec …)") or an organisation ("(Reuters)") become a part
 * of their own; a nickname between two names stays; every other remark ("(now)", "(1-50)") goes and parts the names.
 */
export function openBrackets(text: string): string {
  let rest = withoutOuterBrackets(text.trim()).replace(DONE, doneBy);
  for (let found = INNERMOST.exec(rest); found; found = INNERMOST.exec(rest)) {
    const before = rest.slice(0, found.index);
    const after = rest.slice(found.index + found[0].length);
    rest = before + instead(found[1] ?? found[2] ?? '', before, after) + after;
  }
  return rest.replace(/[()[\]{}]/gu, ' ').replace(QUOTES, ' ');
}

/** "Ada Quill (photos)" as "photos: Ada Quill", and who comes after wrote again; of the text itself nothing has to be said. */
function doneBy(whole: string, before: string, name: string, work: string): string {
  return TEXT_WORDS.has(folded(work)) ? whole : `${before.trim() === '' ? before : '\n'}${work}: ${name}\ntext: `;
}

function withoutOuterBrackets(text: string): string {
  return /^\([^()]*\)$|^\[[^[\]]*\]$/u.test(text) ? text.slice(1, -1) : text;
}

function instead(remark: string, before: string, after: string): string {
  if (WORK.test(remark)) return '\n';
  if (HELPERS.test(remark) || isOrganization(remark.trim())) return `\n${remark}\n`;
  const isBetweenNames = /\p{L}\s*$/u.test(before) && /^\s+\p{Lu}/u.test(after) && !/\s\S+\s*$/u.test(before.trim());
  return isBetweenNames && NICKNAME.test(remark.trim()) ? `\ue000${remark.trim()}\ue001` : '\n';
}
