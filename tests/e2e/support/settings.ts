import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../../..');
export const FOLDER = '.tmp/e2e';

export const LOGINS = {
  author: { email: 'author@demo.test', password: 'Author-of-the-suite-1' },
  reviewer: { email: 'reviewer@demo.test', password: 'Reviewer-of-the-suite-1' },
  editor: { email: 'editor@demo.test', password: 'Editor-of-the-suite-1' },
  /** A super admin. */
  admin: { email: 'admin@demo.test', password: 'Admin-of-the-suite-1' },
} as const;

export type Who = keyof typeof LOGINS;

/** What a server of the suite is started with; nothing comes from `.env`. */
export function serverSettings(databaseFile: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ENV_PATH: path.join(ROOT, FOLDER, 'there-is-no.env'),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    APP_KEYS: 'suite-key-one,suite-key-two',
    API_TOKEN_SALT: 'suite-api-token-salt',
    ADMIN_JWT_SECRET: 'suite-admin-jwt-secret',
    TRANSFER_TOKEN_SALT: 'suite-transfer-token-salt',
    JWT_SECRET: 'suite-jwt-secret',
    ENCRYPTION_KEY: 'suite-encryption-key-of-32-bytes',
    EDITORIAL_LOG_KEY: 'suite-log-key',
    DEMO_AUTHOR_PASSWORD: LOGINS.author.password,
    DEMO_REVIEWER_PASSWORD: LOGINS.reviewer.password,
    DEMO_EDITOR_PASSWORD: LOGINS.editor.password,
    DEMO_ADMIN_PASSWORD: LOGINS.admin.password,
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: databaseFile,
    STRAPI_TELEMETRY_DISABLED: 'true',
    // The suite logs in more often than a person would.
    ADMIN_RATE_LIMIT: 'false',
  };
}
