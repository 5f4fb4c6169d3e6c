// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** @param {string[]} segments */
export const inRoot = (...segments) => path.join(root, ...segments);

export const programs = {
  strapi: inRoot('node_modules/@strapi/strapi/bin/strapi.js'),
  tsc: inRoot('node_modules/typescript/bin/tsc'),
  eslint: inRoot('node_modules/eslint/bin/eslint.js'),
  prettier: inRoot('node_modules/prettier/bin/prettier.cjs'),
  jest: inRoot('node_modules/jest/bin/jest.js'),
};
