import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  rateLimit: { enabled: env.bool('ADMIN_RATE_LIMIT', true) },
  preview: { enabled: true, config: { allowedOrigins: ["'self'"], handler: previewAddress } },
  flags: { nps: false, promoteEE: false },
});

/**
 * Where Strapi's Preview button leads: a link to the working copy, or the page of readers. This server has both, so a
 * path will do, under whichever of its names the panel was opened.
 */
async function previewAddress(uid: string, entry: { documentId: string }): Promise<string | null> {
  const address: string | null = await strapi.plugin('editorial').service('previews').address(uid, entry);
  return address && new URL(address, 'http://localhost').pathname;
}

export default config;
