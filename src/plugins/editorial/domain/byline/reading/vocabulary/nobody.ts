import { anyOf, phrases, wordSet } from '../word-list';

/** Names of sections and kinds of article: they stand where a byline stands and credit nobody. */
export const SECTION_NAMES =
  wordSet(`editorial|editorials|letters|letter|letters to the editor|readers' letters|opinion|opinions|
  news|sport|sports|politics|business|economy|finance|markets|money|world|international|national|local|culture|arts|
  entertainment|technology|tech|science|health|environment|climate|travel|lifestyle|life|style|food|education|media|weather|
  obituary|obituaries|leader|leaders|comment|comments|analysis|feature|features|interview|interviews|correction|corrections|
  corrections and clarifications|clarifications|briefing|crossword|quiz|review|reviews|video|videos|photos|gallery|podcast|
  podcasts|live|live blog|live updates|breaking news|latest|latest news|top stories|exclusive|special report|explainer|
  advertisement|sponsored|sponsored content|promoted|partner content|advertorial|press release|pass notes|first thing|
  politik|wirtschaft|kultur|panorama|gesellschaft|wissen|wissenschaft|technik|digital|reise|leserbriefe|kommentar|leitartikel|
  meinung|ausland|inland|feuilleton|netzwelt|netzpolitik|ratgeber|éditorial|édito|tribune|tribunes|politique|économie|société|
  monde|sciences|santé|courrier des lecteurs|opinión|cartas|cartas al director|política|economía|cultura|deportes|sociedad|
  mundo|españa|tecnología|ciencia|salud|editoriale|lettere|cronaca|esteri|economia|scienza|salute|opinie|buitenland|binnenland|
  economie|cultuur|wetenschap|sport|inrikes|utrikes|ekonomi|kultur|ledare|insändare|innenriks|utenriks|leder|debatt|debat|
  indland|udland|новости|политика|экономика|общество|культура|спорт|мнение|мнения|наука|в мире|社説|社会|政治|経済|国際|
  スポーツ|ニュース|コラム|科学|文化|评论|社论|新闻|体育|国际|财经|科技|社説・コラム|사설|정치|경제|사회|국제|문화|스포츠`);

/** Role words without a name, stand-ins for a name, and what is no credit after "and". */
export const NOBODY_WORDS =
  wordSet(`editor|author|authors|writer|reporter|correspondent|contributor|contributing writer|
  contributing editor|staff writer|guest|guest author|guest contributor|guest writer|guest columnist|columnist|journalist|
  our correspondent|our own correspondent|our reporter|a correspondent|special correspondent|own correspondent|a staff reporter|
  unknown|unknown author|anonymous|anon|admin|administrator|webmaster|n/a|na|none|name withheld|name withheld by request|photo courtesy|courtesy|courtesy photo|file photo|handout|null|undefined|no author|byline|name|
  with|and|plus|avec|mit|con|com|met|med|user|by|others|other|friends|more|and more|et al|al|various|various authors|several|the author|this author|
  autor|autorin|autoren|unbekannt|gastautor|gastbeitrag|u.a.|anderen|anderer|auteur|autre|autres|inconnu|otros|otras|
  anónimo|autore|altri|outros|anderen|andere|andra|m.fl.|flere|другие|и другие|др.|автор|аноним|匿名|著者|作者|记者|記者|本报讯|本報訊|ほか|他|等|
  about the author|follow|follow author|follow us|share|share this|print|email|e-mail|twitter|facebook|instagram|subscribe|
  log in|login|sign in|sign up|menu|home|search|read more|more|bio|biography|profile|contact|updated|published|posted|
  last updated|contributors|image|photo|photograph|illustration|credit|credits|source|sources|quelle|fuente|via|
  click here|see all|see more|view all|view profile|view bio|like|tweet|comment|save|copy link|bookmark|story|text|
  deleted|removed|today|yesterday|now|heute|gestern|aujourd'hui|hier|hoy|ayer|oggi|ieri|deutsch|english|français|español|dr|mr|mrs|ms|prof`);

/** The name of a metadata field where its content should be: "meta author", "Byline text". */
export const FIELD_NAME =
  /(?:^|\s)(?:(?:property|meta|metadata|tag|field|element|attribute|placeholder|dummy|default|schema)\s(?:author|creator|byline|name)|byline text|author name|name here)$/iu;

/** Furniture of a page that stands right beside names, even glued to them. */
export const FURNITURE = new RegExp(
  anyOf(
    phrases(`view orcid profile|orcid profile|orcid icon|orcid logo|view author profile|view author orcid profile|
      find this author on google scholar|find this author on pubmed|search for this author on this site|
      view all posts by|view all articles by|see all articles by|see all posts by|read more from|more stories by|
      more posts by|about the author|follow on twitter|follow me on twitter|follow us on twitter|show more|
      opens in a new window|email protected|opens in new tab|open bio|show bio|view bio|full bio|read bio|(opens in new tab)`),
  ),
  'giu',
);
