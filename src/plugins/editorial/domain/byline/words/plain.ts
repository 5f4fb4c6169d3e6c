import { NAMES, type BylineWords } from './byline-words';

/** Names alone, lines parted by a middle dot: says less than it could, and nothing wrong in any language. */
export const PLAIN_WORDS: BylineWords = {
  comma: ', ',
  stop: '',
  gap: ' · ',
  phrases: {
    by: NAMES,
    reporting: NAMES,
    photography: NAMES,
    illustration: NAMES,
    graphics: NAMES,
    video: NAMES,
    data: NAMES,
    translation: NAMES,
    editing: NAMES,
    fact_check: NAMES,
    as_told_to: NAMES,
  },
};
