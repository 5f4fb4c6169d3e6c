// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asOne, close, sum } from '../checks/tally.mjs';
import { buildStale } from '../setup/builds.mjs';
import { install } from '../setup/install.mjs';
import { bootBareApplication, installBareApplication } from './bare-application.mjs';
import { complaintsAboutDomain } from './domain.mjs';
import { complaintsAboutTypes, complaintsOfFrontEnd } from './front-end.mjs';
import { complaintsAboutContents, packPlugin } from './tarball.mjs';

const REQUESTS = [
  { method: 'GET', path: '/_health', expected: [204] },
  { method: 'GET', path: '/api/delivery/articles', expected: [200] },
  { method: 'POST', path: '/api/editorial/articles', expected: [401, 403] },
];

/** Shows that the packed plugin works outside this workspace: in an application that knows nothing of it but its tarball. */
export async function main() {
  await install();
  await buildStale('plugin');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'editorial-smoke-'));
  try {
    const { tarball, files } = await packPlugin(folder);
    const contents = tell(
      `the tarball holds ${files.length} files, the right ones alone`,
      complaintsAboutContents(files),
    );
    const frontEnd = tell(
      'a front end with a newer React takes the types, and no Strapi',
      await complaintsOfFrontEnd(folder, tarball),
    );
    await installBareApplication(folder, tarball);
    const domain = tell('bylines and biographies need no Strapi', await complaintsAboutDomain(folder));
    const types = tell('the types for front ends hold by themselves', await complaintsAboutTypes(folder));
    const server = await bootBareApplication(folder);
    return close(sum([contents, frontEnd, domain, types, ...(await ask(server))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {{ url: string, stop: () => Promise<void> }} server */
async function ask(server) {
  const tallies = [];
  try {
    for (const request of REQUESTS) tallies.push(await check(server.url, request));
  } finally {
    await server.stop();
  }
  return tallies;
}

/**
 * @param {string} url
 * @param {typeof REQUESTS[number]} request
 */
async function check(url, { method, path, expected }) {
  const answer = await fetch(url + path, { method });
  const isExpected = expected.includes(answer.status) && (answer.status !== 200 || isList(await answer.json()));
  const complaint = `it answered ${answer.status}, not ${expected.join(' or ')}${expected.includes(200) ? ' with a list' : ''}`;
  return tell(`${method} ${path} answers ${expected.join(' or ')}`, isExpected ? [] : [complaint]);
}

/** @param {unknown} body */
function isList(body) {
  return typeof body === 'object' && body !== null && 'data' in body && Array.isArray(body.data);
}

/**
 * @param {string} claim
 * @param {string[]} complaints
 */
function tell(claim, complaints) {
  console.log(`${complaints.length === 0 ? '✔' : '✖'} ${claim}`);
  for (const complaint of complaints) console.log(`  ${complaint}`);
  return asOne(complaints.length === 0);
}
