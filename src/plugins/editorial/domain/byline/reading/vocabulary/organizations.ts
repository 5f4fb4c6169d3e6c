import { wordSet } from '../word-list';

/** News agencies and the words for unnamed ones: credits of kind `agency`. */
export const AGENCIES =
  wordSet(`agencies|agency|news agencies|wire services|wires|wire reports|wire report|agenturen|agences|
  agencias|agenzie|agências|agenturer|byråer|persbureaus|агентства|reuters|thomson reuters|ap|the associated press|
  associated press|afp|agence france-presse|agence france presse|agence france-presse (afp)|dpa|dpa-infocom|dpa-afx|pa|
  pa media|press association|pa news agency|upi|united press international|efe|agencia efe|europa press|ansa|agi|adnkronos|
  lusa|agência lusa|folhapress|estadão conteúdo|agência estado|scanpix|ntb scanpix|ritzau scanpix|tt scanpix|lehtikuva|agência brasil|tt|tt nyhetsbyrån|ntb|ritzau|stt|bns|leta|pap|čtk|ctk|tasr|mti|apa|sda|keystone-sda|kna|epd|
  sid|belga|anp|tass|тасс|ria novosti|риа новости|интерфакс|interfax|ukrinform|укринформ|укрінформ|एजेंसी|унн|унiан|уніан|xinhua|
  xinhua news agency|新华社|新華社|中新社|kyodo|kyodo news|共同通信|共同|jiji|jiji press|時事通信|時事|時事通信社|共同通信社|
  yonhap|yonhap news agency|연합뉴스|뉴시스|뉴스1|bernama|antara|pti|press trust of india|ani|ians|anadolu|anadolu agency|aa|dha|iha|
  mena|wam|spa|irna|isna|mehr|fars|aap|australian associated press|canadian press|the canadian press|la presse canadienne|
  bloomberg|bloomberg news|getty images|getty|epa|zuma|sipa|imago|picture alliance|magnum photos|alamy|shutterstock|istock|
  rex features|notimex|télam|telam|lapresse|ats|keystone|newscom|vcg|视觉中国|kna|sputnik|hina|tanjug|sita|pna|vna|tanjug|ana-mpa|απε-μπε|
  أ ف ب|رويترز|وكالات|ایرنا|ایسنا|रॉयटर्स|भाषा|एएनआई`);

/** Papers, broadcasters and sites, by their own names. A few hundred would not be enough: the words below do the rest. */
export const MASTHEADS =
  wordSet(`guardian|the guardian|observer|the observer|bbc|bbc news|bbc sport|bbc world service|cnn|
  cnn business|nbc|nbc news|abc|abc news|cbs|cbs news|fox|fox news|fox business|msnbc|cnbc|npr|pbs|aol|tmz|time|time magazine|
  wired|vox|vox media|politico|axios|slate|salon|buzzfeed|buzzfeed news|huffpost|huffington post|vice|vice news|the verge|
  engadget|techcrunch|zdnet|cnet|gizmodo|mashable|ars technica|forbes|fortune|newsweek|people|usa today|washington post|
  new york post|new york times|nyt|wsj|wall street journal|financial times|ft|economist|the economist|daily mail|
  mail online|mailonline|daily star|daily mirror|daily express|sky|sky news|itv|itv news|channel 4|al jazeera|dw|deutsche welle|
  national geographic|espn|sb nation|webmd|medscape|nature|lancet|mother jones|propublica|bellingcat|
  spiegel|der spiegel|spiegel online|zeit|die zeit|zeit online|faz|bild|süddeutsche zeitung|taz|tagesspiegel|stern|focus|
  focus online|welt|die welt|handelsblatt|tagesschau|tagesschau.de|ard|zdf|ndr|wdr|swr|mdr|rbb|orf|srf|nzz|f.a.z.|heise|heise online|
  golem|golem.de|der standard|le monde|le figaro|libération|liberation|l'express|l'obs|le nouvel obs|nouvel obs|le point|mediapart|france 24|rfi|
  france info|franceinfo|franceinfo sport|radio france|le parisien|ouest-france|20 minutes|ici|el país|el pais|el mundo|abc.es|
  la vanguardia|clarín|la nación|la repubblica|repubblica|corriere della sera|la stampa|il sole 24 ore|rai|rai news|
  folha|folha de s.paulo|folha de são paulo|o globo|g1|estadão|público|expresso|nos|nu.nl|nrc|de volkskrant|volkskrant|trouw|ad|het parool|vrt|rtl|
  svt|svt nyheter|sr|dn|dagens nyheter|aftonbladet|expressen|nrk|vg|aftenposten|dagbladet|tv 2|dr|politiken|berlingske|yle|
  helsingin sanomat|rbc|рбк|коммерсантъ|ведомости|медуза|meduza|лента.ру|lenta.ru|rt|nhk|朝日新聞|読売新聞|毎日新聞|産経新聞|
  日本経済新聞|日経|東京新聞|itmedia|bbc中文|人民日报|环球时报|澎湃新闻|财新|조선일보|중앙일보|동아일보|한겨레|경향신문|
  rappler|scroll|amnesty international|human rights watch|greenpeace|oxfam|unicef|the hindu|hindustan times|times of india|ndtv|abc nyheter|cbc|cbc news|radio-canada|global news|ctv|ctv news`);

/** Words that make a name the name of an organisation, wherever they stand in it. */
export const ORGANIZATION_WORDS =
  wordSet(`staff|team|desk|editors|university|institute|institution|association|agency|agencies|
  news|media|group|network|society|council|ministry|foundation|magazine|radio|television|tv|newspaper|newspapers|newsroom|
  bureau|committee|center|centre|department|project|database|submissions|contributors|readers|writers|reporters|
  correspondents|critics|services|inc|inc.|ltd|ltd.|llc|plc|gmbh|ag|s.a.|company|corporation|corp|corp.|board|initiative|alliance|
  federation|coalition|consortium|organization|organisation|laboratory|laboratories|studios|productions|publishing|
  publications|publishers|journal|times|gazette|tribune|chronicle|telegraph|newsletter|library|museum|hospital|
  government|commission|administration|authority|sciences|communications|entertainment|pictures|photos|images|broadcasting|
  corporate|partners|ventures|technologies|solutions|software|systems|community|collective|collectif|colectivo|collettivo|kollektiv|podcast|online|digital|weekly|
  editorial|newswire|wire|press office|fund|photography|centers|centres|departments|universities|institutes|studio|academy|  insider|labs|  redaktion|redaktionen|onlineredaktion|redaktionsteam|agentur|nachrichten|zeitung|verlag|universität|hochschule|institut|
  stiftung|verein|verband|ministerium|presse|rundfunk|fernsehen|pressestelle|rédaction|redaction|agence|journal|université|
  fondation|ministère|équipe|service|redacción|agencia|periódico|diario|universidad|fundación|ministerio|equipo|revista|
  redazione|agenzia|giornale|università|fondazione|ministero|istituto|instituto|redação|agência|jornal|universidade|fundação|equipe|
  redactie|persbureau|krant|universiteit|stichting|nieuws|nyheter|nyheder|universitet|universitetet|byrå|redaksjonen|redaksjon|
  redaktionen|toimitus|uutiset|yliopisto|redakcja|agencja|uniwersytet|redakce|agentura|univerzita|ajans|ajansı|gazetesi|
  haberler|gazeta|gazzetta|diário|correio|редакция|агентство|новости|газета|журнал|университет|институт|телеканал|радио|министерство|пресс-служба|фонд|
  редакція|агенція|університет|вакансии|εφημερίδα|πρακτορείο|وكالة|صحيفة|جريدة|تحرير|סוכנות|מערכת|خبرگزاری|روزنامه`);

/** Words that do so only beside another sign (a masthead, "The", an adjective of the press): people are called so as well. */
export const WEAK_ORGANIZATION_WORDS =
  wordSet(`press|daily|union|college|trust|nation|school|club|guardian|observer|review|report|reports|today|world|
  post|mail|star|sun|page|bank|house|church|express|standard|independent|globe|mirror|herald|courier|lab|blog|party|court|
  police|games|sport|sports|business|finance|money|travel|style|food|film|music|books|weather|politics|health|science|
  technology|tech|culture|opinion|japan|india|uk|us|usa|europe|africa|asia|australia|canada|deutschland|france|español|brasil|
  mundo|photo|foto|stock|design|pool|international|global|live|video|plus|weekend|weekly|visuals|graphics|interactive|data`);

/** What papers are called after their town, and two of which are a paper: "Sun Sentinel". Hardly anybody is called so. */
export const PAPER_WORDS =
  wordSet(`republic|sentinel|dispatch|post-dispatch|ledger|star-ledger|examiner|inquirer|enquirer|advocate|record|
  register|mercury|bulletin|courier|herald|tribune|globe|mirror|standard|express|sun|star|echo|argus|gazette|leader|bee|
  press|democrat|news-press|post-gazette|plain dealer|daily|evening|morning|statesman|american-statesman|picayune|
  journal-constitution|post|times|chronicle|telegraph|news|free press|union-tribune|post-intelligencer`);

/** Adjectives of the press before such a word: "Free Press", "Evening Post". */
export const PRESS_ADJECTIVES =
  wordSet(`free|daily|morning|evening|sunday|saturday|weekly|associated|national|city|county|state|
  university|high|new|public|american|british|european|world|united|international|global|community|central|royal|federal`);

/** Forms of a company: they end its name. */
export const COMPANY_FORM =
  /(?:^|[\s,])(?:inc|ltd|llc|llp|plc|gmbh|b\.v|n\.v|sarl|oyj|corp|s\.a|s\.p\.a|pty|& co|and sons|& sons)\.?$/iu;

/** Endings of one-word names of papers and picture desks. */
export const ORGANIZATION_ENDINGS =
  /\p{L}{3,}(?:press|media|news|foto|photos?|pix|images|nytt|zeitung|blatt|presse|verlag|avisen|bladet|tidningen|posten|wire)$/iu;

/** The same in scripts that set no space, at the end of the name. */
export const UNSPACED_ORGANIZATION_ENDINGS =
  /(?:編集部|编辑部|編輯部|新聞社|新聞|通信社|通信|通讯社|報社|报社|日报|日報|晚报|晚報|时报|時報|新闻网|新闻|新聞網|放送|電視台|电视台|电台|出版社|大学|大學|研究所|協会|协会|委員会|委员会|株式会社|公司|事務局|取材班|デスク|ニュース|网|網|뉴스|신문|방송|일보|편집부|취재팀|연구소|대학교)$/u;
