import { parseSettings } from '../../../src/plugins/editorial/server/src/config';

const wrong: readonly [string, object, string][] = [
  ['bylines.policy', { policy: 'yesterday' }, 'current'],
  ['bylines.roles.podcast.phrases.en', { roles: { podcast: { phrases: { en: 'Podcast' } } } }, '{names}'],
  ['bylines.roles.podcast.schemaProperty', { roles: { podcast: { schemaProperty: 'sponsor' } } }, 'contributor'],
  ['bylines.roles.Big Role', { roles: { 'Big Role': {} } }, 'small letters'],
  ['bylines.roles.editing', { roles: { editing: { isAuthorship: true } } }, 'comes with the plugin'],
];

test.each(wrong)('what is wrong in %s is named, with what is allowed', (key, bylines, allowed) => {
  const read = () => parseSettings({ bylines });
  expect(read).toThrow(`editorial.config.${key}`);
  expect(read).toThrow(allowed);
});

it('roles have defaults for what is not said', () => {
  const { bylines } = parseSettings({ bylines: { roles: { podcast: {} } } });
  expect(bylines).toEqual({ policy: 'current', roles: { podcast: {} } });
});

it('who may read delivery is public or token, and anything else is named', () => {
  expect(parseSettings({}).delivery.access).toBe('public');
  const read = () => parseSettings({ delivery: { access: 'members' } });
  expect(read).toThrow(/editorial\.config\.delivery\.access: .*"public"\|"token"/);
});

it('saved texts are thinned out by tiers, each older than the one before', () => {
  expect(parseSettings({}).revisions.thinning).toEqual([
    { afterHours: 24, oneEachHours: 1 },
    { afterHours: 168, oneEachHours: 24 },
  ]);
  expect(parseSettings({ revisions: { thinning: [] } }).revisions.thinning).toEqual([]);
  const tier = { afterHours: 24, oneEachHours: 1 };
  const read = () => parseSettings({ revisions: { thinning: [tier, tier] } });
  expect(read).toThrow(/editorial\.config\.revisions\.thinning\.1\.afterHours: must be more than/);
});

describe('the organisation behind the site', () => {
  it.each(['https://files.courier.example/logo.png', '/logo.svg'])('may have a logo at %s', (logo) => {
    expect(parseSettings({ site: { publisher: 'Courier Press', logo } }).site).toMatchObject({ logo });
  });

  it.each(['logo.png', '//elsewhere.example/logo.png', 'data:image/png;base64,AA', 'https://', 7, '/a b.png'])(
    'has no logo at %s, and the key is named',
    (logo) => {
      expect(() => parseSettings({ site: { name: 'The Courier', logo } })).toThrow(/editorial\.config\.site\.logo: /);
    },
  );

  it('is named beside its logo, by its own name or that of the site', () => {
    const logo = '/logo.png';
    expect(() => parseSettings({ site: { logo } })).toThrow(/editorial\.config\.site\.logo: .*site\.publisher/);
    expect(parseSettings({ site: { name: 'The Courier', logo } }).site.logo).toBe(logo);
  });

  it.each(['', '  ', 7, { name: 'Courier Press' }])('is not called %j, and the key is named', (publisher) => {
    expect(() => parseSettings({ site: { publisher } })).toThrow(/editorial\.config\.site\.publisher: /);
  });
});
