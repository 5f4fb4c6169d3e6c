import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 192 random bits. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * The token of one person for one text on one day: Strapi asks for the address of a preview each time an entry is
 * opened, and that should not leave a link behind each time. 256 bits that nobody without the secret can guess.
 */
export function tokenOfTheDay(secret: string, parts: readonly string[]): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['preview', ...parts]))
    .digest('base64url');
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
