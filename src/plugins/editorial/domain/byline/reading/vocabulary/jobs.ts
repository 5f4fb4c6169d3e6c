import { wordSet } from '../word-list';

/** Nouns that end a job title. */
export const JOB_NOUNS =
  wordSet(`editor|correspondent|reporter|writer|columnist|critic|contributor|producer|producers|presenter|
  photographer|journalist|analyst|blogger|commentator|director|professor|lecturer|researcher|fellow|author|novelist|specialist|
  strategist|intern|manager|president|ceo|cto|cfo|founder|co-founder|cofounder|economist|adviser|advisor|cartoonist|broadcaster|
  poet|historian|staffer|scientist|physician|lawyer|anchor|editor-in-chief|editor-at-large|sub-editor|subeditor|chief|head|chair|
  chairman|secretary|minister|activist|consultant|coordinator|designer|illustrator|translator|host|hosts|meteorologist|
  filmmaker|videographer|programmer|engineer|developer|nutritionist|psychologist|reader|student|candidate|curator|dean|dietitian|trainee|spokesman|spokeswoman|
  redakteur|redakteurin|korrespondent|korrespondentin|reporterin|korrespondenten|ressortleiterin|leiter|leiterin|mitarbeiter|mitarbeiterin|berichterstatter|berichterstatterin|gastautor|gastautorin|redaktionsmitglied|redakteuren|redacteuren|reportern|chefredakteur|chefredakteurin|journalistin|autor|autorin|
  kolumnist|kolumnistin|volontär|volontärin|fotograf|fotografin|ressortleiter|büroleiter|politikredakteur|wirtschaftsredakteur|
  journaliste|cheffe|chef|directeur|directrice|correspondant|correspondante|chroniqueur|chroniqueuse|rédacteur|rédactrice|photographe|éditorialiste|
  envoyé|envoyée|envoyés|envoyées|collaborateur|collaboratrice|économiste|corresponsal|reportero|reportera|colaborador|colaboradora|redactor|redactora|periodista|columnista|enviado|enviada|fotógrafo|
  inviato|inviata|inviati|inviate|corrispondente|collaboratore|collaboratrice|giornalista|redattore|redattrice|jornalista|repórter|colunista|correspondente|
  redacteur|verslaggever|verslaggeefster|columniste|verslaggevers|redaktör|korrespondent|redaktør|fotojournalist|kommentator|
  toimittaja|kirjeenvaihtaja|dziennikarz|dziennikarka|redaktor|korespondent|zpravodaj|muhabir|muhabiri|editörü|yazar|yazarı|
  корреспондент|корреспондентка|редактор|обозреватель|журналист|журналистка|автор|собкор|фотокорреспондент|колумнист|
  кореспондент|журналіст|журналістка|оглядач|συντάκτης|δημοσιογράφος|ανταποκριτής|ανταποκρίτρια|
  مراسل|مراسلة|صحفي|محرر|כתב|עורך|خبرنگار|संवाददाता|पत्रकार`);

/** Jobs that are surnames as well. */
export const JOBS_OR_SURNAMES = wordSet(
  `head|fellow|chief|chair|president|poet|lawyer|anchor|host|minister|manager|engineer|professor|author|autor|founder|reader|dean|student|leiter|chef`,
);

/** Words before such a noun: rank, beat, region. They belong to the title, never to the name. */
export const TITLE_MODIFIERS =
  wordSet(`senior|junior|chief|deputy|assistant|associate|executive|managing|contributing|staff|special|
  lead|principal|acting|former|guest|freelance|visiting|night|weekend|co|vice|general|series|commissioning|adjunct|emeritus|
  political|politics|business|economics|economic|economy|finance|financial|money|markets|market|banking|city|personal|science|health|
  medical|environment|environmental|climate|energy|education|technology|tech|digital|media|sport|sports|football|soccer|cricket|
  rugby|tennis|golf|racing|olympics|culture|cultural|arts|art|music|film|movie|tv|television|book|books|literary|theatre|theater|
  dance|fashion|style|food|restaurant|wine|travel|home|affairs|foreign|diplomatic|defence|defense|security|legal|law|crime|
  police|justice|courts|court|transport|transportation|aviation|consumer|community|social|society|public|policy|international|
  global|world|national|regional|local|metro|north|south|east|west|northern|southern|eastern|western|central|middle|asia|asian|africa|
  african|europe|european|pacific|latin|america|american|us|u.s.|uk|u.k.|eu|un|white|house|westminster|holyrood|parliamentary|
  washington|brussels|berlin|paris|moscow|beijing|jerusalem|delhi|tokyo|ireland|irish|scotland|scottish|wales|welsh|england|british|
  britain|china|india|russia|japan|australia|canada|mexico|brazil|germany|france|spain|italy|africa|gulf|nordic|baltic|balkans|
  data|op-ed|news|features|feature|opinion|editorial|investigations|investigative|royal|religion|religious|faith|retail|property|
  housing|real|estate|labour|labor|industrial|industry|employment|gender|race|rights|human|immigration|migration|indigenous|
  technology|internet|games|gaming|video|photo|picture|pictures|visual|visuals|graphics|audience|social|breaking|live|online|web|
  print|magazine|science|space|space|weather|history|wildlife|rural|agriculture|farming|motoring|automotive|auto|women's|
  parliament|senate|congressional|congress|capitol|campaign|election|elections|war|peace|lifestyle|entertainment|celebrity|
  showbiz|showbusiness|comedy|radio|podcast|podcasts|audio|letters|obituaries|obituary|guardian|observer|bbc|cnn|abc|nbc|cbs|
  fox|npr|ap|afp|reuters|associated|press|bloomberg|forbes|huffpost|time|politico|wired|times|post|telegraph|
  ressort|leitender|leitende|freier|freie|our|unser|unserem|unserer|unseren|notre|nos|nostro|nostra|nostri|nuestro|nuestra|nosso|nossa|onze|een|grand|grande|spécial|spéciale|especial|speciale|vår|vores|специальный|собственный|
  политический|экономический|главный`);

/** After a job noun: the title goes on to the end. */
export const TITLE_CONTINUERS = wordSet(
  `of|at|for|in|de|du|des|der|für|bei|in-chief|-|à|en|del|di|van|на|в|по|spécial|spéciale|especial|speciale|special`,
);

/** "special to The Herald", "for Reuters": what was written for whom is a title, not a credit. */
export const WRITTEN_FOR =
  /(?:^|\s|,)\s*((?:[Ss]pecial(?:ly)? (?:[Tt]o|[Ff]or)|SPECIAL (?:TO|FOR)|[Ee]xclusively for|[Ff]or|FOR|[Ff]rom|via|of|fra|från|für|[Pp]our|(?:especial )?[Pp]ara|per|voor|für die|pour le)\s+(?:(?:the|THE|o|el|la|le|il|die)\s+)?\p{Lu}.*)$/u;

/** "Wirtschaftskorrespondentin", "SPIEGEL-Reporter": in German the beat or the house is the beginning of the word. */
export const COMPOUND_JOB = /\p{L}-?(?:korrespondent|redakteur|reporter|journalist|fotograf)(?:in|innen|en)?$/iu;

/** Job titles of scripts without spaces, right after the name. */
export const UNSPACED_JOB_ENDINGS =
  /(?:編集委員|論説委員|特派員|編集者|編集長|記者|ライター|アナリスト|発行人|評論家|ジャーナリスト|カメラマン|氏|さん|首席记者|记者|编辑|主任|教授|인턴기자|선임기자|수습기자|객원기자|전문기자|기자|특파원|논설위원|편집위원|에디터|앵커|교수|칼럼니스트)$/u;
