import { openBrackets } from './brackets';
import { withoutDates } from './dates';
import { FURNITURE } from './vocabulary/nobody';

/** Wide forms of East Asian typography to the plain ones, so that the rules are written once. */
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  '：': ':',
  '／': '/',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '，': ',',
  '،': ',',
  '；': ';',
  '｜': '|',
  '＝': '=',
  '＠': '@',
  '＆': '&',
  '\u3000': ' ',
  '\u00a0': ' ',
};

const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/giu;
const HANDLE =
  /(?:\b(?:follow|contact|twitter|tweet)\b[^\S\n]*:?[^\S\n]*)?(?<![\p{L}\p{N}])@\w[\w.]*|(?<=\p{Ll})@\w+/giu;
/** "Greta Hahn, zzt. Kiew". */
const FOR_NOW = /,?\s+(?:zzt\.?|z\. ?Zt\.?|derzeit|zurzeit|currently|actuellement)\s+(?:in\s+)?(?=\p{Lu})/gu;
const TAG = /<\/?[a-z][^<>]*>/giu;

/** Marks of notes and affiliations glued to a name of several words: "Ada Quill1,2". */
const NOTE_FIGURES = /(?<=\s\p{L}[\p{L}'’.-]+)\d+(?:,\d+)*(?=$|[\s,;])/gu;

/** Where an Asian line was filed: "ワシントン=佐藤花子", "(서울=연합뉴스)", "新华社北京3月5日电(记者…", "／台北報導". */
const DATELINE = new RegExp(
  [
    '\\p{Script=Hangul}{2,4}=(?=\\p{Script=Hangul}{2})',
    '[\\p{Script=Katakana}ー]{2,12}=(?=[\\p{Script=Han}\\p{Script=Hiragana}]{2})',
    '\\p{Script=Han}{2}(?:\\d{1,2}月)?\\d{1,2}日[电電]',
    '(?<!记者|記者)[\\s/]\\p{Script=Han}{2,4}(?:報導|报道|報道)(?=[\\s)\\]】]|$)',
    '(?:報導|报道|報道)(?=[\\s)\\]】]|$)',
  ].join('|'),
  'gu',
);

/** The byline without everything around the names: addresses, handles, dates, page furniture, brackets. */
export function cleanByline(text: string): string {
  const plain = collapsed(text.replace(INVISIBLE, '').replace(/[：／（）［］，،；｜＝＠＆\u3000\u00a0]/gu, plainForm));
  const withoutPage = plain
    .replace(DATELINE, '\n')
    .replace(TAG, '\n')
    .replace(FOR_NOW, ' in ')
    .replace(ADDRESS, '\n')
    .replace(FURNITURE, '\n')
    .replace(/&amp;/gu, '&');
  const names = withoutDates(withoutPage.replace(HANDLE, '\n')).replace(NOTE_FIGURES, '');
  return collapsed(openBrackets(names));
}

/** A user name is a pen name when it stands alone: "@inkwell", "u/inkwell". */
export function isUserName(text: string): boolean {
  return /^(?:@[\w.]+|\/?u\/[\w-]+)$/u.test(text.trim());
}

/** One space, one line break: the patterns that follow never meet a run of white space. */
function collapsed(text: string): string {
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}

function plainForm(character: string): string {
  return PLAIN_FORMS[character] ?? character;
}
