/** How one language says what somebody does and where; regular expressions. */
export interface OccupationWords {
  /** Between the subject and the title. */
  readonly verb: string;
  readonly articles: string;
  /** Before the organisation, in the order in which they are to be believed. */
  readonly at: readonly string[];
  /** Words that begin the next statement, so that a preposition before them has lost its name. */
  readonly nextSubject: string;
  /** After the title, where the sentence goes on to something else. */
  readonly titleEnds: string;
  /** What follows the verb without being a title. */
  readonly noTitles: string;
}

export const OCCUPATION_WORDS: readonly OccupationWords[] = [
  // Dutch stands before English, which shares its verb: only Dutch small words after it make the sentence Dutch.
  {
    verb: '(?:is|was|werkt als)(?: (?:momenteel|nu|ook))?(?=\\s(?:.*\\s)?(?:een|het|bij|voor)(?!\\p{L}))',
    articles: 'een|de|het',
    at: ['bij', 'voor', 'van'],
    nextSubject: 'Hij|Zij|Ze|Zijn|Haar|Sinds|en heeft',
    titleEnds: 'die|met|en (?:heeft|is|woont)|sinds|gespecialiseerd|uit',
    noTitles: 'in|uit|geboren|ook|bekend|auteur van',
  },
  {
    verb: '(?:is|was|has been|serves as|served as|works as|worked as|joined \\S+ as)(?: (?:currently|now|also|presently))?',
    articles: 'an?|the|our',
    at: ['at', 'with', 'for', 'of'],
    nextSubject: 'He|She|They|His|Her|Their|In|Since|and has|and is|where|who',
    titleEnds:
      'who|whose|where|based|covering|focus\\p{L}*|speciali[sz]ing|writing|reporting|living|with|from|and (?:is|has|was|the|an?)|for more|for over|since',
    noTitles:
      'based|born|originally|from|in|at|not|working|living|writing|covering|married|known|proud|also|responsible|interested|author of|the author|co-author|recipient|winner|graduate|native|survived|on',
  },
  {
    verb: '(?:ist|war|arbeitet als|arbeitete als)(?: (?:derzeit|aktuell|seit \\d{4}|heute))?',
    articles: 'einer?|der|die|das',
    at: ['beim', 'bei', 'für', 'der|des'],
    nextSubject: 'Er|Sie|Seine|Ihre|Seit|und hat|wo',
    titleEnds: 'mit|und (?:hat|lebt|schreibt|arbeitet)|aus|in|seit|wo|mit Sitz',
    noTitles: 'in|aus|geboren|verheiratet|auch|bekannt|seit|Autor(?:in)? (?:von|des|mehrerer)',
  },
  {
    verb: '(?:est|était|travaille comme)(?: (?:actuellement|aujourd’hui))?',
    articles: 'une?|le|la',
    at: ['chez', 'pour', 'au|aux', 'à', "du|de la|de l['’]|de|d['’]"],
    nextSubject: 'Il|Elle|Ses|Son|Depuis|et a',
    titleEnds: 'qui|basée?|avec|et (?:a|est|vit)|depuis|spécialisée?',
    noTitles: 'basée?|née?|originaire|à|en|aussi|connue?|mariée?|auteure? de|autrice de',
  },
  {
    verb: '(?:es|era|trabaja como)(?: (?:actualmente|también))?',
    articles: 'una?|el|la',
    at: ['para', 'en', 'del|de la|de'],
    nextSubject: 'Él|Ella|Sus|Su|Desde|y ha',
    titleEnds: 'que|con|y (?:ha|es|vive)|desde|especializad[oa]|radicad[oa]',
    noTitles: 'de|natural|originari[oa]|también|conocid[oa]|autora? de',
  },
  {
    verb: '(?:è|era|lavora come)(?: (?:attualmente|anche))?',
    articles: "una?|un['’]|il|la|lo",
    at: ['presso', 'per', 'al|alla|allo|a', "del|della|dello|di|dell['’]"],
    nextSubject: 'Lui|Lei|I suoi|Le sue|Dal|e ha',
    titleEnds: 'che|con|e (?:ha|è|vive)|dal|specializzat[oa]',
    noTitles: 'di|nat[oa]|originari[oa]|anche|autore di|autrice di',
  },
  {
    verb: '(?:é|era|trabalha como)',
    articles: 'uma?|o|a',
    at: ['para', 'no|na|em', 'do|da|de'],
    nextSubject: 'Ele|Ela|Seus|Desde|e tem',
    titleEnds: 'que|com|e (?:tem|é|vive)|desde',
    noTitles: 'de|natural|também|autora? de',
  },
];
