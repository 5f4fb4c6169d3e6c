import { phrases, wordSet } from '../word-list';

/** Small words inside names: they neither begin a title nor make a phrase of a name. */
export const PARTICLES =
  wordSet(`de|da|do|das|dos|del|della|delle|dello|di|du|des|d'|la|le|les|lo|los|las|van|von|vom|der|den|dem|
  het|'t|ter|ten|te|zu|zum|zur|und|af|av|bin|ibn|bint|ben|al|el|ul|ud|y|e|i|st|san|santa|mac|of|the|on|in|an|and|for|to|
  wa|abu|dei|degli|op|aan|tot|ap|ab|ní|nic|binti|binte|ould|ole|ou|ait|ag|abd`);

/** Honorifics that always come off a name, full stop or not. */
export const HONORIFICS =
  wordSet(`dr|prof|professor|mr|mrs|ms|mx|rev|reverend|prof dr|frau|herr|mme|mlle|miss|dott|dott.ssa|ing|sra|
  dra|hon|capt|sgt|lt|maj|col|cmdr|sen|rep|u.s|gov|gen|cllr|rabbi|д-р|проф|др|د|אינג`);

/** Given names that are written short, with a full stop. */
export const SHORT_NAMES = phrases(`mohd|md|muh|abd|chr|joh|wm|geo|chas|jos|thos|alex|fr|hj`);

/** Titles that come off only before a given name and a surname: "Lord Ashbourne" is called so. */
export const TITLES_OF_RANK =
  wordSet(`sir|dame|lord|lady|baroness|baron|count|countess|prince|princess|father|sister|bishop|
  archbishop|cardinal|president|senator|governor|captain|general|colonel|major|sergeant|congressman|congresswoman|ambassador|judge|justice|councillor`);

/** Generational and degree parts after a name. */
export const SUFFIX = new RegExp(
  [
    '^(?:[Jj][Rr]|[Ss][Rr]|[Ee][Ss][Qq])\\.?$',
    '^(?:II|III|IV|BSN|MSN|GP|MP|MEP|FRCP|OBE|MBE|CBE|KBE|KC|QC|FRS|CPA|CFA|CFP|LCSW|NP|FACP|FAAP|MRCP|MBA|M\\.B\\.A\\.)$',
    '^(?:M\\.?D|Ph\\.?\\s?D|Psy\\.?D|Ed\\.?D|D\\.?D\\.?S|D\\.?V\\.?M|J\\.?D|R\\.?N|R\\.?D|R\\.?D\\.?N|M\\.?P\\.?H)\\.?$',
    '^(?:M\\.?Sc|B\\.?Sc|M\\.?S|Pharm\\.?D|D\\.?Phil)\\.?$',
  ].join('|'),
  'u',
);

/** The hundred commonest Chinese surnames (Ministry of Public Security, yearly name report), simplified and traditional. */
export const CHINESE_SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯',
);

/** What stands before a given name and makes one name of the two: "ROSEMARY", "LITTLEJOHN", "FITZWILLIAM". */
export const NAME_OPENINGS = wordSet('anna|fitz|jean|little|mac|mary|rose|saint|san|van');

/** Common given names of four letters and more, longest first: where two names in capitals are run together. */
export const GIVEN_NAMES: readonly string[] = phrases(`alexander|alexandra|anthony|barbara|benjamin|caroline|catherine|
  charles|charlotte|christian|christina|christine|christopher|daniel|david|deborah|dennis|edward|eleanor|elizabeth|emily|
  fatima|francesca|francisco|gabriel|george|hannah|heather|helen|henry|james|jane|janet|jason|jeffrey|
  jennifer|jessica|john|jonathan|jorge|joseph|joshua|judith|julia|julie|karen|katherine|kathleen|kenneth|kevin|
  laura|linda|marcus|margaret|maria|martha|martin|mary|matthew|michael|michelle|mohamed|mohammed|nancy|
  natalie|nicholas|nicole|olivia|oscar|pamela|patricia|patrick|paul|peter|philip|rachel|raymond|rebecca|richard|robert|
  ronald|ruth|samuel|sandra|sarah|sophie|stephanie|stephen|steven|susan|theresa|thomas|timothy|vanessa|victoria|
  vincent|virginia|william`)
  .map((name) => name.toUpperCase())
  .sort((one, other) => other.length - one.length);
