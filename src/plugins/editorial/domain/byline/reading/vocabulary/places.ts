import { phrases, wordSet } from '../word-list';

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

/** Places that stand after a comma without a preposition. */
export const KNOWN_PLACES =
  wordSet(`london|paris|berlin|brussels|washington|washington dc|washington d.c.|new york|los angeles|
  chicago|boston|san francisco|toronto|ottawa|montreal|sydney|melbourne|canberra|tokyo|beijing|shanghai|hong kong|seoul|delhi|
  new delhi|mumbai|moscow|kyiv|kiev|warsaw|prague|vienna|madrid|barcelona|rome|milan|lisbon|dublin|edinburgh|glasgow|cardiff|
  belfast|manchester|jerusalem|tel aviv|cairo|istanbul|ankara|tehran|baghdad|beirut|damascus|nairobi|lagos|johannesburg|
  cape town|mexico city|buenos aires|são paulo|rio de janeiro|stockholm|oslo|copenhagen|helsinki|amsterdam|the hague|geneva|
  zurich|zürich|hamburg|münchen|munich|köln|cologne|frankfurt|wien|brüssel|moskau|rom|mailand|warschau|peking|roma|milano|bruxelles|
  londres|nueva york|moscú|москва|киев|київ|санкт-петербург|минск|dc|d.c.|u.s.|usa|uk|ny|calif.|texas|florida|california|ukraine|
  russia|china|india|japan|germany|france|spain|italy|israel|iran|iraq|syria|turkey|brazil|mexico|canada|australia`);
