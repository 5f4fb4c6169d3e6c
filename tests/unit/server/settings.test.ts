import {
  approverGroups,
  parseSettings,
  policies,
  standardNotice,
} from '../../../src/plugins/editorial/server/src/config';

const PAGE = 'api::page.page';
const withPage = (page: object) => ({ governs: { [PAGE]: page } });
const policyOf = (page: object) => policies(parseSettings(withPage(page))).get(PAGE);

describe('what the configuration says of a type', () => {
  it('stands over its preset', () => {
    expect(policyOf({})).toEqual({ approvals: 1, fourEyes: 'desk', minorEdits: true, reasonCodes: {} });
    expect(policyOf({ preset: 'strict', approvals: 2, minorEdits: false })).toEqual({
      approvals: 2,
      fourEyes: 'strict',
      minorEdits: false,
      reasonCodes: {},
    });
  });

  it('may ask for groups of approvers, of one person each where nothing else is said', () => {
    const approvals = [{ group: 'legal' }, { group: 'copy-desk', count: 2 }];
    const settings = parseSettings(withPage({ approvals }));
    expect(policies(settings).get(PAGE)?.approvals).toEqual([
      { group: 'legal', count: 1 },
      { group: 'copy-desk', count: 2 },
    ]);
    expect([...approverGroups(settings)]).toEqual([
      ['legal', [PAGE]],
      ['copy-desk', [PAGE]],
    ]);
  });

  it('has a notice of its own, or that of the site', () => {
    const settings = parseSettings({ ...withPage({ retractionNotice: 'Gone.' }), retractionNotice: 'Taken back.' });
    expect(standardNotice(settings, PAGE)).toBe('Gone.');
    expect(standardNotice(settings, 'plugin::editorial.article')).toBe('Taken back.');
  });
});

describe('a mistake in it is named by its key, with what is allowed', () => {
  it.each<[string, object, string]>([
    ['no approvals', { approvals: 0 }, 'approvals: Too small: expected number to be >=1'],
    ['approvals in words', { approvals: 'two' }, 'approvals: Invalid input: expected number'],
    ['no group', { approvals: [] }, 'approvals: Too small: expected array to have >=1 items'],
    [
      'a group in capitals',
      { approvals: [{ group: 'Legal' }] },
      'approvals.0.group: must be 1 to 24 lowercase letters',
    ],
    ['a group with a dot', { approvals: [{ group: 'a.b' }] }, 'approvals.0.group: must be 1 to 24 lowercase letters'],
    ['a group of nobody', { approvals: [{ group: 'legal', count: 0 }] }, 'approvals.0.count: Too small'],
    ['a group without a name', { approvals: [{ count: 1 }] }, 'approvals.0.group: Invalid input: expected string'],
    ['a word of its own', { approvals: [{ group: 'legal', of: 2 }] }, 'approvals.0: Unrecognized key: "of"'],
    [
      'a group named twice',
      { approvals: [{ group: 'legal' }, { group: 'legal', count: 2 }] },
      'approvals.1.group: legal is named twice: name it once',
    ],
    ['minor edits in words', { minorEdits: 'yes' }, 'minorEdits: Invalid input: expected boolean'],
    ['a code in capitals', { reasonCodes: { Legal: 'Legal' } }, 'reasonCodes.Legal: must be 1 to 40 lowercase letters'],
    ['a code without words', { reasonCodes: { legal: '' } }, 'reasonCodes.legal: Too small'],
    [
      'words in no language',
      { reasonCodes: { legal: { 'en en': 'Legal' } } },
      'reasonCodes.legal.en en: must be a language',
    ],
    ['an empty notice', { retractionNotice: '' }, 'retractionNotice: Too small'],
    ['a key that is none', { approval: 2 }, 'Unrecognized key: "approval"'],
    [
      'an item that is checked by nobody',
      { checklist: { deck: { check: 'pretty' } } },
      'checklist.deck.check: must be one of most_characters, present',
    ],
    [
      'an item without its length',
      { checklist: { short: { check: 'most_characters', field: 'title' } } },
      'checklist.short.most: Invalid input: expected number',
    ],
    ['a tick without words', { checklist: { legal: { check: 'ticked' } } }, 'checklist.legal.label'],
    [
      'an item before a step that holds up nothing',
      { checklist: { links: { check: 'https_links', before: 'archive' } } },
      'checklist.links.before: Invalid option',
    ],
    [
      'an item in capitals',
      { checklist: { Deck: { check: 'present', field: 'title' } } },
      'checklist.Deck: must be 1 to 40 lowercase letters',
    ],
  ])('%s', (_, page, line) => {
    expect(() => parseSettings(withPage(page))).toThrow(
      `editorial.config.governs.${PAGE}${line.startsWith('U') ? ': ' : '.'}${line}`,
    );
  });
});

test.each(['', '/', 'news', '/news/', '//news', '/../news', '/news?x', '/new s', 'https://courier.example/news'])(
  'a prefix of delivery such as %p is no path',
  (prefix) => {
    expect(() => parseSettings({ delivery: { prefix } })).toThrow(/editorial\.config\.delivery\.prefix/);
  },
);

test.each(['/news', '/api/delivery', '/api/v1/the-courier.d'])('a prefix of delivery may be %p', (prefix) => {
  expect(parseSettings({ delivery: { prefix } }).delivery.prefix).toBe(prefix);
});
