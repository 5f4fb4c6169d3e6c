import type { ParsedRole } from './parsed-credit';
import { isOrganization } from './organization';
import { isChineseName } from './split';
import { UNSPACED_JOB_ENDINGS } from './vocabulary/jobs';
import { wordsOf } from './word-list';

/** A name written in a script without word spaces, with what stood after it. */
export interface UnspacedName {
  readonly name: string;
  readonly title?: string;
  readonly role?: ParsedRole;
}

/** Jobs that stand after the name in Japanese and Chinese: "山川花子 訳", "山川花子著". */
const TRAILING_JOBS: readonly (readonly [RegExp, ParsedRole])[] = [
  [/=(?:写真|撮影|カメラ)$/u, 'photography'],
  [/=(?:文|記事|取材|構成)$/u, 'by'],
  [/(?:監訳|編訳|共訳|翻訳|訳|译)$/u, 'translation'],
  [/(?:編著|共著|著)$/u, 'by'],
  [/(?:撮影|摄影|摄| 写真| 图)$/u, 'photography'],
  [/(?:監修|責任編集|编辑| 編| 编)$/u, 'editing'],
  [/(?: 文| 撰文)$/u, 'by'],
];

const MASTHEAD_BEFORE_NAME =
  /^(\p{Script=Han}{2,8}(?:网|報|报|社|台|新闻|校园|中心|频道|周刊|杂志))(\p{Script=Han}{2,3})$/u;

/** Reads one Chinese, Japanese or Korean part; several names where they are only parted by spaces. */
export function readUnspaced(text: string): UnspacedName[] {
  const { name, role, title } = withoutTrailingJob(text);
  return withoutMasthead(name).flatMap((found) => {
    const titles = [title, found.title].filter((part) => part !== undefined).join(' ');
    return { name: found.name, ...(role && { role }), ...(titles && { title: titles }) };
  });
}

export function isUnspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}

function withoutTrailingJob(text: string): UnspacedName {
  const job = TRAILING_JOBS.find(([ending]) => ending.test(text));
  if (job) return { name: text.replace(job[0], '').trim(), role: job[1] };
  const title = UNSPACED_JOB_ENDINGS.exec(text)?.[0];
  return title ? { name: text.slice(0, -title.length).trim(), title } : { name: text };
}

function withoutMasthead(text: string): UnspacedName[] {
  const words = wordsOf(text);
  if (words.length > 1 && (words.every(isChineseName) || words.every(isKoreanName)))
    return words.map((name) => ({ name }));
  const found = MASTHEAD_BEFORE_NAME.exec(text);
  const isGlued = found && isChineseName(found[2] ?? '') && !isOrganization(text);
  return [isGlued ? { name: found[2] ?? '', title: found[1] } : { name: text }];
}

function isKoreanName(word: string): boolean {
  return /^\p{Script=Hangul}{3,4}$/u.test(word);
}
