/** Words that end with a point inside a sentence; single capital letters (initials, "U.S.") are always such. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    'Mr Mrs Ms Mx Dr Prof Gen Col Maj Capt Lt Sgt Gov Sen Rep Rev Hon Pres St Ste Mt Ft vs etc cf al approx No Nos Vol pp Ed eds Dept Univ',
    'bzw bspw ca evtl ggf inkl usw Nr Str Abs Art Dipl Ing Hrsg Hr Fr Bd',
    'Mme Mlle MM Sr Sra Srta Dra Ud Uds Lic Arq Dott Sig Avv On Dhr Mevr Drs',
    'e.g i.e z.B d.h u.a p.ex a.m p.m',
  ].flatMap((row) => row.split(' ')),
);

/** Abbreviations only where a number follows: "Mar. 4", and not "La Voz del Mar." */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun'.split(' '),
);

const CANDIDATE =
  /(?:(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s+["'“‘«„¿¡([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}])|(?<![。！？])[。！？]+[」』”’）]*)\s*/gu;

/**
 * The sentences of one paragraph in order, each with the space after it, so that joining them gives the text back.
 * A point after an initial, an abbreviation or an ordinal number ("12. Mai") ends nothing.
 */
export function splitSentences(text: string): string[] {
  const ends = [...text.matchAll(CANDIDATE)]
    .filter((match) => !isInsideSentence(text, match.index, match[0]))
    .map((match) => match.index + match[0].length);
  const bounds = [0, ...ends.filter((end) => end < text.length), text.length];
  return bounds.slice(1).flatMap((end, index) => (end > (bounds[index] ?? 0) ? [text.slice(bounds[index], end)] : []));
}

function isInsideSentence(text: string, at: number, mark: string): boolean {
  if (!/^\.\s/.test(mark)) return false;
  const word = /[\p{L}\p{N}.]+$/u.exec(text.slice(0, at))?.[0] ?? '';
  if (BEFORE_NUMBERS.has(word)) return /^\p{N}/u.test(text.slice(at + mark.length));
  return ABBREVIATIONS.has(word) || /(^|\.)\p{Lu}$/u.test(word) || /^\d{1,2}$/.test(word);
}
