import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../../..');

/** Secrets and switches of the test application; nothing here is used anywhere else. */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: '0',
  APP_KEYS: 'test-key-one,test-key-two',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  JWT_SECRET: 'test-jwt-secret-of-enough-length',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
  EDITORIAL_LOG_KEY: 'test-log-key',
  EDITORIAL_NOTIFICATIONS_WORKER: 'false',
  PUBLIC_URL: 'https://courier.example',
  STRAPI_TELEMETRY_DISABLED: 'true',
  LOG_LEVEL: 'error',
};
