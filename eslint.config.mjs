// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const PLUGIN = 'src/plugins/editorial';
const DEEPEST_FOLDER = 5;
const DECLARED = Object.keys(
  JSON.parse(readFileSync(new URL(`${PLUGIN}/package.json`, import.meta.url), 'utf8')).dependencies,
);
const SEE = '(CONTRIBUTING.md, who may import whom)';

const nodeGlobals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));
const nobodyImportsIndex = {
  regex: '^(?!.*/domain/index$)\\.\\.?/(?:.*/)?index(?:\\.\\w+)?$|^\\.\\.?/?$|/\\.\\.?/?$',
  message: 'Nobody imports index.ts: import the file that has what you need.',
};

/**
 * What a room of the plugin may import: these packages (regular expressions) and, by relative paths, its own files and
 * these other rooms. How many steps up lead out of the room depends on the folder a file lies in, hence a rule for each depth.
 * @param {string} room
 * @param {{ packages: string[], rooms: string[] }} allowed
 */
const room = (room, { packages, rooms }) =>
  Array.from({ length: DEEPEST_FOLDER + 1 }, (_, depth) => ({
    files: [`${PLUGIN}/${room}/${'*/'.repeat(depth)}*.{ts,tsx}`],
    rules: refuse(
      {
        regex: `^(?!\\.)${packages.length > 0 ? `(?!(?:${packages.join('|')})$)` : ''}`,
        message: `${room} may not import this package ${SEE}.`,
      },
      {
        regex: `^(?:\\./)?(?:\\.\\./){${depth + 1}}${rooms.length > 0 ? `(?!(?:${rooms.join('|')})(?:/|$))` : ''}`,
        message: `${room} may not reach into this folder ${SEE}.`,
      },
      nobodyImportsIndex,
    ),
  }));

/** @param {{ regex: string, message: string }[]} patterns */
function refuse(...patterns) {
  return { 'no-restricted-imports': /** @type {const} */ (['error', { patterns }]) };
}

/** @type {import('eslint').Rule.RuleModule} */
const kebabCaseFile = {
  create: (context) => ({
    Program(node) {
      const name = path.basename(context.filename);
      if (/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/.test(name)) return;
      context.report({ node, message: `Name the file in kebab-case, not ${name}.` });
    },
  }),
};

export default tseslint.config(
  {
    ignores: ['dist', 'build', '.cache', '.tmp', '.strapi', 'coverage', 'node_modules']
      .map((folder) => `**/${folder}/`)
      .concat('types/generated/', 'public/uploads/'),
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: { house: { rules: { 'kebab-case-file': kebabCaseFile } } },
    languageOptions: { globals: nodeGlobals },
    rules: {
      'house/kebab-case-file': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['src/admin/**'],
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: path.dirname(fileURLToPath(import.meta.url)),
        project: [
          'tsconfig.json',
          'tests/tsconfig.json',
          ...['domain', 'contracts', 'server', 'admin'].map((part) => `${PLUGIN}/${part}/tsconfig.json`),
        ],
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['*.js', '**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly', __filename: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  room('domain', { packages: [], rooms: [] }),
  room('contracts', { packages: ['zod'], rooms: ['domain'] }),
  room('server', {
    packages: ['@strapi/[^/]+', 'node:.+', ...DECLARED],
    rooms: ['domain', 'contracts'],
  }),
  room('admin', {
    packages: [
      '@strapi/strapi/admin',
      '@strapi/content-manager/strapi-admin',
      '@strapi/design-system',
      '@strapi/icons(?:/.+)?',
      'react',
      'react-intl',
      'react-router-dom',
      '@dagrejs/dagre',
      '@dnd-kit/(?:core|sortable)',
      '@fullcalendar/.+',
      'styled-components',
    ],
    rooms: ['domain', 'contracts'],
  }),
  {
    files: ['tests/unit/**/*.ts'],
    rules: refuse({ regex: '^(?:@strapi/|supertest$|playwright-core$)', message: 'A unit test runs without Strapi.' }),
  },
  {
    files: ['tests/e2e/**/*.ts'],
    rules: refuse({
      regex: '^(?:@strapi/|supertest$)|/server/src/',
      message: 'A browser test goes through the browser.',
    }),
  },
);
