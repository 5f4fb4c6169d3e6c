import path from 'node:path';

/** Of the repository; the compiled benches lie in `dist/bench/<folder>`. */
export const ROOT = path.resolve(__dirname, '../../..');
