// @ts-check
import { randomBytes, randomInt } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const FILE = inRoot('.env');
// Without the letters and digits that are mistaken for each other when typed from a screen.
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const PASSWORD_LENGTH = 16;

const secret = () => randomBytes(32).toString('base64url');

/** @type {Record<string, () => string>} */
const SETTINGS = {
  HOST: () => '127.0.0.1',
  PORT: () => '1337',
  STRAPI_TELEMETRY_DISABLED: () => 'true',
  APP_KEYS: () => [secret(), secret(), secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
  EDITORIAL_LOG_KEY: secret,
  DEMO_AUTHOR_PASSWORD: password,
  DEMO_REVIEWER_PASSWORD: password,
  DEMO_EDITOR_PASSWORD: password,
  DEMO_ADMIN_PASSWORD: password,
};

/**
 * The settings of `.env`, as Strapi would read them.
 * @returns {Record<string, string>}
 */
export function readEnvFile() {
  if (!existsSync(FILE)) return {};
  /** @type {Record<string, string>} */
  const settings = {};
  for (const line of readFileSync(FILE, 'utf8').split(/\r?\n/)) {
    const [, key, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (key && value !== undefined) settings[key] = value.replace(/^(['"])(.*)\1$/, '$2');
  }
  return settings;
}

/**
 * Adds every setting that `.env` lacks; what stands there is never touched.
 * @returns {string[]} the keys that were added
 */
export function completeEnvFile() {
  const present = readEnvFile();
  const missing = Object.keys(SETTINGS).filter((key) => !(key in present));
  if (missing.length === 0) return [];
  const lines = missing.map((key) => `${key}=${SETTINGS[key]?.()}\n`);
  appendFileSync(FILE, `${opening()}${lines.join('')}`, { mode: 0o600 });
  chmodSync(FILE, 0o600);
  return missing;
}

function opening() {
  if (!existsSync(FILE)) return '# Made with random secrets; stays out of version control.\n';
  return readFileSync(FILE, 'utf8').endsWith('\n') ? '' : '\n';
}

/** Strapi wants a lower-case letter, an upper-case letter and a digit. */
function password() {
  for (;;) {
    const text = Array.from({ length: PASSWORD_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    if (/[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)) return text;
  }
}
