import { createHmac } from 'node:crypto';
import type { Settings } from '../../config';
import type { Strapi } from '../../strapi';

/** The key that signs the log: EDITORIAL_LOG_KEY, or one derived from the application's own secret. */
export function logKeyOf(strapi: Strapi, { logKey }: Settings): string {
  if (logKey !== '') return logKey;
  const appKeys = strapi.config.get<readonly string[]>('server.app.keys', []);
  const [secret] = appKeys;
  if (!secret)
    throw new Error('Set EDITORIAL_LOG_KEY (or APP_KEYS): without a secret the editorial log cannot be signed.');
  return createHmac('sha256', secret).update('editorial log').digest('hex');
}
