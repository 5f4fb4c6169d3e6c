const swc = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } },
  ],
};

const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp', '<rootDir>/.cache', '<rootDir>/build'],
  moduleNameMapper: {
    '^@domain/(.*)$': '<rootDir>/src/plugins/editorial/domain/$1',
    '^@contracts/(.*)$': '<rootDir>/src/plugins/editorial/contracts/$1',
  },
  transform: swc,
  ...extra,
});

/** @type {import('jest').Config} */
module.exports = {
  // Of each test that names none: a browser, a database and often a crowd work in it, and the machine may be busy.
  testTimeout: 30_000,
  projects: [
    project('unit'),
    project('integration', {
      globalSetup: '<rootDir>/tests/integration/support/template-database.ts',
      globalTeardown: '<rootDir>/tests/integration/support/stop-server.ts',
    }),
    project('e2e', { globalSetup: '<rootDir>/tests/e2e/support/production-build.ts' }),
  ],
};
