import { phrases } from '../word-list';

/** "and" in the languages where the word means nothing else. */
export const AND_WORDS = phrases(
  `and|und|et|och|og|&|plus|samt|sowie|és|și|şi|ir|eta|agus|và|dhe|и|та|і|й|και|ve|و|और|および|及び|と|및|와|과`,
);

/** Words that join people and, in another language or within a name, do not: "Ortega y Gasset". See PLACE_OR_AND too. */
export const AND_OR_NAME_WORDS = phrases(`y|e|ja|te`);

/** Left over at the ends of a part, beside the words for "and". */
export const LEADING_WORDS = phrases(`by|with|ו|y|now|earlier|later`);
export const TRAILING_WORDS = phrases(
  `by|with|on|at|the|am|le|el|il|den|AND|UND|u.a.|u. a.|et al|et al.|m.fl.|и др|и др.|ほか|ら|Follow|FOLLOW`,
);
