import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  editorial: {
    enabled: true,
    config: {
      logKey: env('EDITORIAL_LOG_KEY', ''),
      site: {
        url: env('PUBLIC_URL', `http://${env('HOST', '127.0.0.1')}:${env('PORT', '1337')}`),
        name: 'The Demo Courier',
        language: 'en',
        paths: { article: '/articles/:slug', author: '/authors/:slug' },
      },
    },
  },
});

export default config;
