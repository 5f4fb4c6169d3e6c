import type { BuiltInRole } from '../../credits';
import { phrases } from '../word-list';

/**
 * Words that name a job before names, beside those of `words/`: followed by a colon ("Fotos:"), a by-word ("Photos by")
 * or a form of "to be" ("The producer was"). Chinese and Japanese ones also stand before a space or a slash.
 */
export const LABEL_ROWS: readonly (readonly [BuiltInRole | 'other', readonly string[]])[] = [
  [
    'by',
    phrases(`written|writing|words|text|story|stories|article|author|authors|author name|byline|report|reported|review|analysis|
      opinion|comment|commentary|column|essay|interview|interviews|posted|published|submitted|contributed|compiled|
      created|writer|writers|post|guest post|guest column|reporting|exclusive|blog|researched|
      text und bild|texte|textes|auteur|auteurs|autrice|article|publié|rédigé|écrit|recueilli|reportage|
      autor|autora|autores|texto|textos|escrito|publicado|redactado|autor des textes|autorin|autoren|verfasst|geschrieben|
      verfasser|ein beitrag|ein kommentar|ein gastbeitrag|ein essay|eine analyse|gastbeitrag|kommentar|
      autore|autori|autrice|testo|testi|scritto|pubblicato|articolo|auteur|tekst|tekster|geschreven|
      skribent|skrevet|skriven|skrivet|forfatter|författare|journalist|kirjoittaja|toimittaja|
      autorzy|autorka|napisał|napisała|autoři|автор|авторы|автора|текст|записал|записала|подготовил|подготовила|
      подготовили|автори|підготував|підготувала|yazar|yazan|haber|συντάκτης|συγγραφέας|
      intervista|entrevista|reportaje|artículo|artigo|columna|reportagem|kolumne|glosse|essai|enquête|entretien|crónica|crônica|reporters|journalists|columnist|correspondents|
      publicerad|publiceret|publisert|veröffentlicht|opracowanie|oprac.|opracował|opracowała|kaynak|
      الكاتب|كتب|كتبت|כתב|כתבה|نویسنده|लेखक|द्वारा|source|sources|quelle|quellen|fuente|fonte|kilde|källa|источник|来源|出典`),
  ],
  [
    'by',
    phrases(
      `著者|著|著者名|執筆|執筆者|筆者|取材|取材・文|文責|ライター|作者|记者|記者|撰文|采写|通讯员|撰稿|글쓴이|기자`,
    ),
  ],
  ['reporting', phrases(`additional reporting|further reporting|reporting contributed|contributions|research`)],
  [
    'photography',
    phrases(`photo|photos|foto|photograph|photographs|photography|photographed|pictures|picture|images|image|portrait|
      portraits|photographer|photographers|photo credit|photo illustration|bild|bilder|fotograf|fotografie|fotografien|fotografin|
      photographie|photographies|fotografía|fotografías|fotos|fotógrafo|imagen|imágenes|fotografia|fotografias|fotografie|
      imagem|beeld|fotografi|fotografering|фотография|фотографии|фотограф|fotografía de|kuva|zdjęcie|fot.|fotografie`),
  ],
  ['photography', phrases(`撮影|撮影者|写真・|图|图片|摄|摄影|圖|사진`)],
  [
    'illustration',
    phrases(`illustrations|illustrated|illustrator|artwork|cartoon|cover art|illustrationen|ilustraciones|
      illustrazioni|ilustrações|illustraties|illustrationer|illustrasjoner|иллюстрация|dessin|dessins|illustré`),
  ],
  ['illustration', phrases(`絵|作画|挿絵|漫画|插画|绘图`)],
  [
    'graphics',
    phrases(`graphic|graphics|charts|maps|infographic|infographics|grafiken|infographies|gráfico|infografía|visuals`),
  ],
  ['graphics', phrases(`制图|図`)],
  [
    'video',
    phrases(`videos|filmed|film|camera|videography|videographer|videographers|vidéos|vídeos|camara|cámara|видео`),
  ],
  ['video', phrases(`视频|摄像|動画`)],
  ['data', phrases(`data analysis|data journalism|data visualisation|data visualization`)],
  [
    'translation',
    phrases(`translation|translated|translator|übersetzt|übersetzer|traduit|traductrice|traducteur|traducido|
      traductor|traduttore|tradotto|traduzido|vertaald|översatt|oversat|oversatt|перевёл|перевела|переводчик`),
  ],
  ['translation', phrases(`翻訳者|翻訳|訳者|訳|監訳|译|译者|翻译|編訳`)],
  [
    'editing',
    phrases(`edited|editor|editing|editors|reviewed|curated|bearbeitet|redigiert|édité|editado|edição|edición|edizione|redacción|редактор|
      redigerad|redigeret|redigert`),
  ],
  ['editing', phrases(`編集|編集者|責任編集|编辑|责编|责任编辑|校对|編|監修|审核|编审`)],
  ['fact_check', phrases(`fact check|fact checked|fact-checked|fact checking|factchecking`)],
  [
    'other',
    phrases(`read|narrated|produced|producer|producers|executive producer|executive producers|presented|presenter|hosted|
      host|hosts|directed|director|sound|sound design|sound designer|music|original music|mixed|mastered|styling|stylist|
      design|designed|hair|makeup|make-up|series producer|commissioning editor|lead producer|voiced|performed|
      produktion|production|réalisation|regie|producción|produzione|produktion`),
  ],
];

/** Labels that also stand before a name with nothing between. */
export const BARE_LABELS = phrases(
  `text|texte|textes|texto|textos|testo|testi|tekst|words|photo|photos|foto|fotos|fotografie|photography|photographs|pictures|bilder|illustration|illustrations`,
);

/** Labels that stand in brackets after a name. */
export const WORK_WORDS = LABEL_ROWS.flatMap(([, words]) => words);

/** Words before a label that do not change it: "additional photographs", "medically reviewed". */
export const LABEL_LEADS =
  phrases(`additional|senior|deputy|assistant|associate|managing|contributing|executive|staff|supervising|further|additionally|medically|clinically|scientifically|original|originally|
  all|main|lead|the|and|with|und|et|y|och|og|with additional|cover|an|a|guest|article|un|uma|ein|eine|zusätzliche`);

/** Between two labels: "Words and pictures by". */
export const LABEL_JOINERS = phrases(`and|und|et|y|e|och|og|en|и|та|a|i|&|/|,|+|・`);

/** After a label: who did it. */
export const BY_WORDS = phrases(`by|von|vom|par|por|de|di|da|del|door|van|av|af|от|przez|fra`);

/** "From our correspondent …", "Reportage de notre envoyée …": the word before and that of the house. */
export const OWN_FROM = phrases(`from|by|de|du|von|vom|par|por|da|dal|dalla|dai|di|del|do|van|door|fra|från|av|af`);
export const OWN_WORDS = phrases(
  `our|notre|nos|unserem|unserer|unseren|nostro|nostra|nostri|nuestro|nuestra|nuestros|nosso|nossa|onze|vår|vores`,
);

/** "Correspondance de Berlin": the same without a person. */
export const CORRESPONDENCE = phrases(`correspondance|correspondencia|corrispondenza|correspondência|korrespondenz`);

/** Between a correspondent and the post. */
export const POST_WORDS = phrases(`à|au|aux|en|a|ad|in|aus|em|i|de|da|du|del|dal|dalla|från|fra|from|at|w|te`);
export const POST_PARTICLES = phrases(`d'|d’|dall'|dall’|all'|all’`);

/** Whole phrases, names right after them. */
export const PHRASE_ROWS: readonly (readonly [BuiltInRole | 'other', readonly string[]])[] = [
  [
    'as_told_to',
    phrases(`as told to|told to|interviewed by|aufgezeichnet von|protokoll:|recueilli par|
    propos recueillis par|berättat för|fortalt til|записал|записала|беседовал|беседовала|聞き手|构成|構成`),
  ],
  [
    'reporting',
    phrases(`with contributions from|with additional reporting from|with reporting from|contributions from|
    reporting from|unter mitarbeit von|mit material von|avec la collaboration de|
    con la colaboración de|con información de|med bidrag från|in collaboration with|together with`),
  ],
  ['editing', phrases(`a cura di`)],
  ['illustration', phrases(`art by`)],
  [
    'by',
    phrases(`van onze|van een onzer|special report by|guest post by|a post by|posted by|view all posts by|more by|more from|more stories by|
    read more from|follow|das interview führte|das interview führten|das gespräch führte|das gespräch führten|
    die fragen stellte|die fragen stellten|interview geführt von|entretien réalisé par|live with|a letter from|letter from`),
  ],
];

/** "with" in its languages: the names after it helped. Small letters only: Con and Med are names too. */
export const WITH_WORDS = phrases(`with|avec|mit|med|met|con|com|samen met|along with|sammen med|tillsammans med`);

/** What opens a byline, beside the by-words of `words/`. */
export const OPENING_WORDS = phrases(
  `by|oleh|piše|bởi|โดย|about|email|e-mail|contact|dal|dalla|von|par|por|door|av|af|från|fra|from|przez|od|от|بقلم|подготовил|подготовила|подготовили|підготував|підготувала|colaborou|colaboraram|colaboró|colaboraron|
  ha collaborato|hanno collaborato|autor|author|text|tekst`,
);

/** Opening words that open surnames as well: "Di Natale", "Von Hoff". Only before two names. */
export const OPENING_PARTICLES = phrases(`di|von|af|av`);
