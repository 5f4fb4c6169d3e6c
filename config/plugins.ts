import type { Core } from '@strapi/strapi';
import { SITE } from '../src/reader/site';

type Env = Core.Config.Shared.ConfigParams['env'];

/** Off unless asked for. A development dependency, so that Strapi neither finds it by itself nor misses it. */
function graphql(env: Env) {
  if (!env.bool('GRAPHQL', false)) return {};
  const limits = { depthLimit: 10, defaultLimit: 25, maxLimit: 100 };
  return { graphql: { enabled: true, resolve: '@strapi/plugin-graphql/package.json', config: limits } };
}

/** Letters of the newsroom go to a mail catcher on this machine, such as Mailpit, where its port is named; else there are none. */
function letters(env: Env) {
  const devPort = env.int('MAIL_CATCHER_PORT', 0);
  if (devPort === 0) return { email: {}, notifications: {} };
  const newsroom = 'newsroom@demo.test';
  const settings = { defaultFrom: newsroom, defaultReplyTo: newsroom };
  const config = { provider: 'sendmail', providerOptions: { devHost: '127.0.0.1', devPort }, settings };
  return { email: { email: { config } }, notifications: { mail: true } };
}

const FACTS_CHECKED = {
  en: 'Facts checked',
  de: 'Fakten geprüft',
  fr: 'Faits vérifiés',
  es: 'Datos comprobados',
  it: 'Fatti verificati',
};

/** What the demo newsroom asks of its texts. */
const GOVERNS = {
  'api::page.page': { preset: 'desk' },
  'plugin::editorial.article': {
    preset: 'desk',
    checklist: {
      headline: { check: 'most_characters', field: 'headline', most: 90 },
      deck: { check: 'present', field: 'deck' },
      picture: { check: 'image_alt', field: 'leadImage' },
      links: { check: 'https_links' },
      facts: { check: 'ticked', label: FACTS_CHECKED, everyText: true },
    },
  },
};

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  ...graphql(env),
  ...letters(env).email,
  editorial: {
    enabled: true,
    config: {
      logKey: env('EDITORIAL_LOG_KEY', ''),
      // Another policy to try out, as JSON: EDITORIAL_GOVERNS='{"plugin::editorial.article":{"preset":"strict"}}'
      governs: env.json('EDITORIAL_GOVERNS', GOVERNS),
      notifications: letters(env).notifications,
      site: {
        url: env('PUBLIC_URL', `http://${env('HOST', '127.0.0.1')}:${env('PORT', '1337')}`),
        name: SITE.name,
        publisher: SITE.publisher,
        logo: SITE.logo,
        language: SITE.language,
        paths: { article: '/articles/:slug', author: '/authors/:slug', feed: '/feeds/:format' },
      },
    },
  },
});

export default config;
