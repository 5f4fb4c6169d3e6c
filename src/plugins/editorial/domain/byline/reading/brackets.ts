import { isOrganization } from './organization';
import { WITH_WORDS, WORK_WORDS } from './vocabulary/labels';
import { anyOf } from './word-list';

const QUOTES = /[《》「」『』【】〈〉«»„]/gu;
/** How a nickname's brackets are kept while all others go. */
export const KEPT_BRACKETS = /\ue000([^\ue001]*)\ue001/gu;

const INNERMOST = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/u;
const HELPERS = new RegExp(`^\\s*${anyOf(WITH_WORDS)}\\s|^(?:记者|記者|聞き手)|\\s(?:by|von|par|por)\\s|:`, 'iu');
/** "(text)", "(photography)": which of them did what. */
const WORK = new RegExp(`^\\s*${anyOf(WORK_WORDS)}\\s*$`, 'iu');
const NICKNAME = /^\p{Lu}\p{Ll}+$/u;

/**
 * Brackets around the whole fall away; those with helpers ("(avec …)") or an organisation ("(Reuters)") become a part
 * of their own; a nickname between two names stays; every other remark ("(now)", "(1-50)") goes and parts the names.
 */
export function openBrackets(text: string): string {
  let rest = withoutOuterBrackets(text.trim());
  for (let found = INNERMOST.exec(rest); found; found = INNERMOST.exec(rest)) {
    const before = rest.slice(0, found.index);
    const after = rest.slice(found.index + found[0].length);
    rest = before + instead(found[1] ?? found[2] ?? '', before, after) + after;
  }
  return rest.replace(/[()[\]{}]/gu, ' ').replace(QUOTES, ' ');
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
