/** Number words from five on that biographies use, by value; regular expressions, case ignored. */
const NUMBER_WORDS: readonly (readonly [number, string])[] = [
  [2, 'two|zwei|deux|dos|due|twee|dois|duas'],
  [3, 'three|drei|trois|tres|tre|drie|três'],
  [4, 'four|vier|quatre|cuatro|quattro|quatro'],
  [5, 'five|fünf|cinq|cinco|cinque|vijf'],
  [6, 'six|sechs|seis|sei|zes'],
  [7, 'seven|sieben|sept|siete|sette|zeven|sete'],
  [8, 'eight|acht|huit|ocho|otto|oito'],
  [9, 'nine|neun|neuf|nueve|nove|negen'],
  [10, 'ten|zehn|dix|diez|dieci|tien|dez'],
  [11, 'eleven|elf|onze|once|undici'],
  [12, 'twelve|zwölf|douze|doce|dodici|twaalf|doze'],
  [13, 'thirteen|dreizehn|treize|trece|tredici|dertien|treze'],
  [14, 'fourteen|vierzehn|quatorze|catorce|quattordici|veertien|catorze'],
  [15, 'fifteen|fünfzehn|quinze|quince|quindici|vijftien'],
  [16, 'sixteen|sechzehn|seize|dieciséis|sedici|zestien|dezesseis'],
  [17, 'seventeen|siebzehn|dix-sept|diecisiete|diciassette|zeventien|dezessete'],
  [18, 'eighteen|achtzehn|dix-huit|dieciocho|diciotto|achttien|dezoito'],
  [19, 'nineteen|neunzehn|dix-neuf|diecinueve|diciannove|negentien|dezenove'],
  [20, 'twenty|zwanzig|vingt|veinte|venti|twintig|vinte'],
  [25, 'twenty[- ]five|fünfundzwanzig|vingt-cinq|veinticinco|venticinque|vijfentwintig|vinte e cinco'],
  [30, 'thirty|drei(?:ß|ss)ig|trente|treinta|trenta|dertig|trinta'],
  [35, 'thirty[- ]five|fünfunddrei(?:ß|ss)ig|trente-cinq|treinta y cinco|trentacinque|vijfendertig'],
  [40, 'forty|vierzig|quarante|cuarenta|quaranta|veertig|quarenta'],
  [50, 'fifty|fünfzig|cinquante|cincuenta|cinquanta|vijftig|cinquenta'],
];

const LONGEST_FIRST = [...NUMBER_WORDS].sort(([, a], [, b]) => b.length - a.length);

/** A number of one or two digits or in words, as a part of a regular expression without groups of its own. */
export const NUMBER = `(?<![\\p{L}\\d.,-])(?:\\d{1,2}|${LONGEST_FIRST.map(([, words]) => words).join('|')})(?![\\p{L}\\d])`;

const READERS = NUMBER_WORDS.map(([value, words]) => ({ value, pattern: new RegExp(`^(?:${words})$`, 'iu') }));

/** The value of what `NUMBER` matched; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return READERS.find(({ pattern }) => pattern.test(text))?.value;
}
