import { folded, phrases, wordSet } from '../word-list';

/** Before a place, and never between two names. */
export const PLACE_WORDS = phrases(
  `in|at|near|aboard|à|au|aus|bei|dans|em|im|på|vanuit|desde|από|в|во|из|reporting from`,
);

/** Before a place in one language, "and" in another: Danish and Polish "i", Spanish and Dutch "en", Italian and Czech "a". */
export const PLACE_OR_AND = phrases(`i|en|a|v|w|у`);

/** First words of places that have several: "en Nueva York", "i New York". */
export const PLACE_OPENERS =
  wordSet(`new|nueva|nova|los|las|la|el|le|san|santa|santo|são|sao|saint|st|st.|buenos|hong|tel|kuala|rio|
  addis|abu|sri|south|north|east|west|united|washington|ciudad|den|the|cape|port|fort|phnom|costa|puerto|estados|reino|
  monte|villa|novi|nizhny|nischni|нью|санкт|нижнем|тель`);

/** Places that stand without a preposition: after a name, before an agency, in the name of a paper. */
const KNOWN_PLACES =
  wordSet(`london|paris|berlin|brussels|washington|washington dc|washington d.c.|new york|los angeles|
  chicago|boston|san francisco|toronto|ottawa|montreal|sydney|melbourne|canberra|tokyo|beijing|shanghai|hong kong|seoul|delhi|
  new delhi|mumbai|moscow|kyiv|kiev|warsaw|prague|vienna|madrid|barcelona|rome|milan|lisbon|dublin|edinburgh|glasgow|cardiff|
  belfast|manchester|jerusalem|tel aviv|cairo|istanbul|ankara|tehran|baghdad|beirut|damascus|nairobi|lagos|johannesburg|
  cape town|mexico city|buenos aires|são paulo|rio de janeiro|stockholm|oslo|copenhagen|helsinki|amsterdam|the hague|geneva|
  zurich|zürich|hamburg|münchen|munich|köln|cologne|frankfurt|wien|brüssel|moskau|rom|mailand|warschau|peking|roma|milano|bruxelles|
  londres|nueva york|moscú|москва|киев|київ|санкт-петербург|минск|dc|d.c.|u.s.|usa|uk|ny|calif.|texas|florida|california|ukraine|
  arizona|oregon|florida|texas|ohio|iowa|kansas|nebraska|oklahoma|minnesota|wisconsin|michigan|illinois|indiana|kentucky|
  tennessee|alabama|mississippi|louisiana|arkansas|missouri|colorado|utah|nevada|idaho|montana|wyoming|dakota|hawaii|alaska|
  new jersey|new mexico|new orleans|connecticut|massachusetts|vermont|new hampshire|maine|rhode island|pennsylvania|maryland|
  seattle|denver|dallas|houston|miami|atlanta|detroit|cleveland|baltimore|philadelphia|pittsburgh|cincinnati|milwaukee|
  st. louis|kansas city|salt lake|orlando|tampa bay|palm beach|san diego|san jose|sacramento|las vegas|phoenix|honolulu|
  anchorage|vancouver|calgary|edmonton|winnipeg|halifax|quebec|perth|brisbane|adelaide|auckland|wellington|christchurch|
  birmingham|liverpool|leeds|sheffield|bristol|newcastle|nottingham|aberdeen|dundee|cork|galway|brasília|brasilia|salvador|
  recife|porto alegre|curitiba|fortaleza|belo horizonte|bogotá|bogota|lima|quito|caracas|santiago|montevideo|asunción|la paz|
  havana|la habana|san juan|panama city|guatemala city|valencia|sevilla|bilbao|zaragoza|málaga|lyon|marseille|toulouse|lille|
  bordeaux|strasbourg|nantes|nice|genève|lausanne|bern|basel|zürich|graz|linz|salzburg|düsseldorf|stuttgart|leipzig|dresden|
  hannover|bremen|karlsruhe|luxemburg|luxembourg|straßburg|athen|athens|budapest|bucharest|belgrade|sofia|zagreb|ljubljana|
  tallinn|riga|vilnius|minsk|kharkiv|lviv|odesa|odessa|st petersburg|tbilisi|yerevan|baku|doha|dubai|abu dhabi|riyadh|amman|
  baghdad|kabul|islamabad|karachi|lahore|peshawar|dhaka|kolkata|chennai|bengaluru|bangalore|hyderabad|ahmedabad|pune|lucknow|
  patna|jaipur|colombo|kathmandu|bangkok|jakarta|manila|hanoi|kuala lumpur|singapore|taipei|osaka|kyoto|pyongyang|gaza|
  gaza city|ramallah|khartoum|addis ababa|kampala|kigali|accra|abuja|dakar|tunis|algiers|tripoli|rabat|casablanca|cape town|
  pretoria|harare|lusaka|luanda|maputo|napoli|torino|firenze|venezia|bologna|genova|palermo|rotterdam|utrecht|den haag|
  antwerpen|gent|brussel|göteborg|malmö|bergen|trondheim|aarhus|tampere|turku|reykjavik|lisboa|porto|varsovie|moscou|pékin|
  le caire|beyrouth|jérusalem|washington, d.c.|القاهرة|بيروت|دبي|بغداد|دمشق|الرياض|عمان|الخرطوم|غزة|القدس|رام الله|تونس|
  תל אביב|ירושלים|חיפה|नई दिल्ली|मुंबई|लखनऊ|पटना|北京|上海|台北|香港|广州|深圳|東京|大阪|京都|ワシントン|ロンドン|パリ|
  ニューヨーク|서울|부산|대구|인천|광주|대전|
  russia|china|india|japan|germany|france|spain|italy|israel|iran|iraq|syria|turkey|brazil|mexico|canada|australia`);

export function isKnownPlace(text: string): boolean {
  return KNOWN_PLACES.has(folded(text));
}
