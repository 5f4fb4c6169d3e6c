/** What a line of press copy is when it says so itself. */
export type Sign =
  | 'headline'
  | 'deck'
  | 'dateline'
  | 'date'
  | 'author'
  | 'photo'
  | 'note'
  | 'contact'
  | 'mark'
  | 'end'
  | 'about'
  | 'body';

/** Words before a colon that say what the line is, in en, de, fr, es, it, nl, pt; regular expressions, case ignored. */
export const LABELS: readonly (readonly [Sign, string])[] = [
  ['headline', 'headline|title|hed|überschrift|schlagzeile|titel|titre|titular|t[íi]tulo|titolo|kop|manchete'],
  [
    'deck',
    'deck|dek|sub-?head(?:line|ing)?|standfirst|sub-?title|strapline|summary|teaser|abstract|untertitel' +
      '|unterzeile|vorspann|chap[ôo]|chapeau|sous-titre|entradilla|bajada|copete|subt[íi]tulo|sumario' +
      '|sottotitolo|occhiello|sommario|ondertitel|inleiding',
  ],
  [
    'author',
    'authors?|author\\(s\\)|by-?line|by|reporters?|journalist(?:in)?|writers?' +
      '|(?:written|words|story|text|reporting|report) by|autor(?:es|as?|en|in|innen|[/:*]in(?:nen)?)?' +
      '|autor\\(a\\)|auteure?s?|auteur\\(e\\)|auteur·e|autore|autrice|autori|verfasser(?:in)?|von|par|por|di' +
      '|door|auteurs|geschreven door|escrito por|écrit par|scritto da|geschrieben von|(?:ein )?bericht von' +
      '|text von|texte de|texto de|testo di|tekst|texte|texto|testo|text|words',
  ],
  ['dateline', 'dateline|place|ort|lieu|lugar|luogo|plaats'],
  [
    'date',
    'date|datum|fecha|data|published(?: on)?|publication date|posted(?: on)?|updated|last updated' +
      '|veröffentlicht(?: am)?|publié(?:e)?(?: le)?|publicado(?: el)?|pubblicato(?: il)?' +
      '|gepubliceerd(?: op)?',
  ],
  [
    'photo',
    '(?:cover |lead )?(?:photo|image|picture)s?(?: credits?| by| caption)?|photograph(?:s|y)?(?: by)?' +
      '|caption|cutline|fotos?|foto (?:von|de|di|door)|fotografie|fotograf(?:ía|as?)|bild(?:er)?' +
      '|bildunterschrift|crédits? photos?|photos? de|légende|imagen|immagine|illustrations?(?: by)?' +
      '|graphics?(?: by)?|grafik|video(?: by)?',
  ],
  [
    'note',
    'section|category|rubrik|ressort|tags?|keywords?|schlagw(?:ort|örter)|slug|words? ?count|length' +
      '|embargo(?:ed)?(?: until)?|sperrfrist|sources?|quellen?|copyright|url|web(?:site)?|language|genre' +
      '|priority',
  ],
  [
    'contact',
    'contacts?|kontakt|(?:media|press) contact|pressekontakt|contacto|contatti|e-?mail|mail|twitter' +
      '|telephone|phone|tel',
  ],
  ['body', 'body|body text|copy|story|article|text|texte|texto|testo|tekst|haupttext|fließtext'],
];

/** Headings over the biography, on a line of their own or before a colon. */
export const ABOUT_THE_AUTHOR =
  /^(?:about the (?:authors?|writers?|reporters?)|author bios?|bios?|biography|biographies|(?:über|zu) (?:den|die|der|zum|zur) autor(?:in|en|innen)?|zur person|zum autor|zur autorin|à propos de (?:l['’]auteure?|l['’]autrice|la journaliste|des auteurs)|sobre (?:el|la|los|las|o|a) autor(?:a|es|as)?|(?:sull['’]|l['’])(?:autore|autrice)|gli autori|over de (?:auteurs?|schrijver|schrijfster))\s*[:：]?$/iu;

/** End marks of agencies and newsrooms. */
export const END_MARK =
  /^[([]?(?:-+\s*30\s*-+|[—–]\s*30\s*[—–]|#{2,}|#(?: #)+|ends?|\*+ ends? \*+|the end|ende|fin|fine|einde|fim|more to come)[.)\]]?$/iu;

/** Rules between parts: they carry no words. */
export const SEPARATOR = /^[^\p{L}\p{N}]+$/u;

/** Lines above the headline: to the desk, or the genre the headline belongs to. */
export const PREFACE =
  /^(?:for immediate release|press release|news release|exclusive|breaking(?: news)?|advisory|embargoed\b.*|embargo\b.*|under embargo\b.*|sperrfrist\b.*|pressemitteilung|communiqué de presse|nota de prensa|comunicato stampa|persbericht|analysis|opinion|comment(?:ary)?|feature|interview|review|obituary|editorial|explainer|news|world|politics|business|analyse|kommentar|meinung|reportage|politik|tribune|enquête|entretien|opinión|análisis|entrevista|reportaje|analisi|opinione|commento|intervista|opinie|interview|achtergrond)[!:.]?$/iu;

/** Notes to the desk between or after the text. */
export const DESK_NOTE =
  /^(?:\[?(?:more|mehr folgt|suite|sigue|segue)\]?|\d+ words|(?:approx\.?|about) \d+ words|page \d+(?: of \d+)?|notes? to editors?:?)$/iu;
