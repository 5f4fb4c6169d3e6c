/** Words after which a biography lists the outlets that carried the work; regular expressions, case ignored. */
export const OUTLET_PHRASES: readonly string[] = [
  // English
  "(?:work|works|writings?|articles?|reporting|stories|essays?|pieces|columns?|commentary|commentaries|analysis|analyses|photographs?|photos|pictures|journalism|bylines?|reports?|poems|fiction|illustrations?|op-eds?)(?: [\\p{L}’' -]{1,60}?)? (?:has|have|had)?(?: also| previously| recently| regularly| frequently)* ?(?:appears?|appeared|been (?:published|featured|carried|printed|seen)|featured|run|ran|is published|are published|was published|were published)(?: regularly| frequently| widely)? (?:in|on|by|at|with)",
  '(?:has|have) (?:also |previously |regularly |frequently )*(?:written|reported|worked|freelanced|produced|blogged|photographed) (?:[\\p{L} ]{1,40}? )?for',
  '(?:has|have) (?:also |previously |regularly )*(?:contributed(?: [\\p{L} ]{1,30}?)? to|published (?:[\\p{L} ]{1,30}? )?in|been published (?:in|by)|appeared in|had (?:work|articles|stories) (?:published )?in)',
  '(?:also |regularly |frequently )*(?:writes|reports|freelances|blogs|wrote|reported)(?: regularly| frequently| a column| columns| often)* for',
  '(?:regular |frequent |occasional )?contributor to',
  '(?:also |regularly |frequently )*contributes (?:regularly |frequently )?to',
  'bylines? (?:in|at|for) ',
  'published in',
  // German
  '(?:schreibt|schrieb|arbeitet|arbeitete|berichtet|berichtete|publiziert)(?: [\\p{L}-]{1,30}?){0,4}? (?:für|in)',
  'schreibt[^.;]{1,60}, (?:unter anderem|u\\. ?a\\.|auch|zumeist|vor allem) für',
  '(?:hat|haben) (?:[\\p{L}-]+ ){0,3}?(?:für)',
  '(?:artikel|texte|beiträge|arbeiten|reportagen|fotos|essays)(?: [\\p{L}-]{1,30}){0,3}? (?:erschienen|erscheinen|wurden|sind)(?: [\\p{L}-]{1,30}){0,3}? (?:in|im|bei|von)',
  'veröffentlich(?:t|te|ungen)(?: [\\p{L}-]{1,30}){0,3}? (?:in|im|bei)',
  // French
  "(?:a|ont) (?:[\\p{L}]+ )?(?:publié|écrit|collaboré|travaillé|signé)(?: [\\p{L}’' ]{1,30}?)? (?:dans|pour|avec|à|au|aux|chez)",
  '(?:écrit|collabore|publie|travaille)(?: [\\p{L}]{1,20}){0,2} (?:pour|dans|à|au|aux|avec|chez)',
  "(?:articles|reportages|travaux|textes|enquêtes|photographies)(?: [\\p{L}’' ]{1,40}?)? (?:ont (?:été publiés|été publiées|paru)|sont parus|sont parues|paraissent) (?:dans|chez|sur)",
  // Spanish, Portuguese
  '(?:ha|han|tem) (?:[\\p{L}]+ )?(?:publicado|escrito|colaborado|trabajado|trabalhado)(?: [\\p{L} ]{1,30}?)? (?:en|para|con|em|com)',
  '(?:escribe|colabora|publica|escreve)(?: [\\p{L}]{1,20}){0,2} (?:para|en|con|em|com)',
  '(?:trabajos?|artículos|textos|reportajes|crónicas|artigos)(?: [\\p{L} ]{1,40}?)? (?:han aparecido|han sido publicados|aparecen|se han publicado|foram publicados|apareceram) (?:en|em)',
  // Italian
  '(?:ha|hanno) (?:[\\p{L}]+ )?(?:pubblicato|scritto|collaborato|lavorato)(?: [\\p{L} ]{1,30}?)? (?:su|per|con|in|sul|sulla)',
  '(?:scrive|collabora|pubblica)(?: [\\p{L}]{1,20}){0,2} (?:per|con|su|in)',
  '(?:articoli|lavori|reportage|testi)(?: [\\p{L} ]{1,40}?)? (?:sono (?:apparsi|usciti|stati pubblicati)|appaiono) (?:su|in|per)',
  // Dutch
  '(?:schrijft|schreef|werkt|werkte|publiceert)(?: [\\p{L}]{1,20}){0,3}? (?:voor|in|bij)',
  '(?:werk|artikelen|stukken|verhalen|reportages)(?: [\\p{L} ]{1,40}?)? (?:verscheen|verschenen|verschijnt|is gepubliceerd|zijn gepubliceerd)(?: onder (?:meer|andere))? (?:in|bij|op)',
  'heeft (?:[\\p{L}]+ )?(?:geschreven|gewerkt|gepubliceerd) (?:voor|in|bij)',
];

/** Words between the phrase and the first outlet, or after the last one, that are part of no name. */
export const BEFORE_LIST =
  /^[\s:]*(?:(?:such |various |numerous |many |several |other |a (?:number|range|variety) of |national |international |local )*(?:publications?|outlets|media|newspapers|magazines|titles|places|venues|medios|medien|zeitungen|médias|testate|media)?,?\s*(?:such as|including|among (?:them|others)|like|wie|darunter|unter anderem|u\.\s?a\.|comme|dont|tels? que|como|entre otros|come|tra cui|zoals|waaronder|onder (?:meer|andere))[:,]?\s+)/iu;

export const AFTER_LIST =
  /(?:,\s*|\s+)(?:(?:and|und|et|y|e|en|oder|or)\s+)?\(?(?:among (?:many )?(?:others?|other (?:publications|outlets|places))|and elsewhere|elsewhere|and more|and (?:many )?(?:others|other (?:publications|outlets|titles|newspapers|magazines))|(?:many )?(?:others|other (?:publications|outlets|titles|newspapers|magazines))|etc\.?|u\.\s?a\.|unter anderem|(?:viele )?andere[n]?(?: \p{L}+)?|entre autres|d['’]autres(?: \p{L}+)?|entre otros(?: \p{L}+)?|otros(?: \p{L}+)?|tra gli altri|altri|altre testate|onder andere|andere(?: \p{L}+)?)\)?$/iu;

/** Verbs that German and Dutch put after the list. */
export const VERB_AFTER_LIST =
  /\s+(?:erschienen|veröffentlicht|publiziert|geschrieben|gearbeitet|berichtet|abgedruckt|verschenen|gepubliceerd|geschreven|gewerkt)(?: worden)?$/u;

/** Words that end a list of outlets: what follows is about something else. */
export const LIST_ENDS =
  /\s+(?:(?:about|on|for(?!\s+the\s)|covering|since|from|where|while|as|during|before|when|über|zu|seit|wo|sur|depuis|où|sobre|desde|donde|su temi|dal|dove|over|sinds|waar)(?=\s+[\p{Ll}\d])|(?:and|und|et|y|e|en)(?=\s+(?:is|was|has|had|he|she|they|his|her|their|holds|lives|teaches|won|co-|ist|war|hat|lebt|est|vit|es|vive|è|vive|woont|currently|previously|served|worked|the author of)(?!\p{L}))|who(?!\p{L})|which(?!\p{L})).*$/u;

/** Names of no outlet: kinds of outlets, in small letters but for German nouns. */
export const COMMON_OUTLET_WORDS =
  /^(?:\p{Ll}+\s+)*(?:newspapers?|magazines?|outlets?|publications?|journals?|blogs?|websites?|media|radio|television|tv|press|[Zz]eitungen|[Zz]eitschriften|[Mm]agazinen?|[Mm]edien|[Rr]undfunk|[Ff]ernsehen|journaux|revues|médias|presse|periódicos|revistas|medios|giornali|riviste|testate|kranten|tijdschriften|elsewhere)$/u;
