import { readingMinutes } from '@domain/article/reading-time';

describe('readingMinutes', () => {
  it.each<[string, string, string | undefined, number]>([
    ['nothing', '', 'en', 1],
    ['a few words', 'Three short words', 'en', 1],
    ['four minutes of English', 'word '.repeat(952), 'en', 4],
    ['two minutes of Chinese', '新'.repeat(1000), 'zh', 2],
    ['Japanese with some Latin words', '東京'.repeat(500) + ' word'.repeat(238), 'ja', 3],
    ['Thai, which writes no spaces', 'ภาษาไทย'.repeat(238), 'th', 2],
    ['a locale that is none', 'word '.repeat(476), 'not_a_locale!', 2],
  ])('counts %s', (_, text, locale, minutes) => {
    expect(readingMinutes(text, locale)).toBe(minutes);
  });
});
