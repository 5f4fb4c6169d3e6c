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
  projects: [
    project('unit'),
    project('integration', { globalSetup: '<rootDir>/tests/integration/support/template-database.ts' }),
    project('e2e', { globalSetup: '<rootDir>/tests/e2e/support/production-build.ts' }),
  ],
};
