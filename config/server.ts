import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  // Where this server is seen from outside; a front end elsewhere finds the pictures by it.
  url: env('SERVER_URL', ''),
  app: { keys: env.array('APP_KEYS', []) },
  mcp: { enabled: env.bool('MCP', false) },
  logger: { updates: { enabled: false }, config: { level: env('LOG_LEVEL', 'http') } },
});

export default config;
