export default [
  // Readers are answered here: nothing below runs for them.
  'plugin::editorial.delivery',
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  { name: 'strapi::body', config: { jsonLimit: '4mb', textLimit: '4mb', formLimit: '1mb' } },
  'strapi::session',
  { name: 'strapi::favicon', config: { path: './public/favicon.png' } },
  'global::delivered-files',
  'global::reader-pages',
  'strapi::public',
];
