// @ts-check
// Must parse and run on any Node with modules: it is what tells the owner of an old one what to do.
import { readFileSync } from 'fs';

/**
 * What is wrong with this Node, in one line, or null.
 * The range is `engines.node` of the root package.json, written `>=20.0.0 <=24.x.x`.
 * @param {string} version such as `20.11.1`
 * @returns {string | null}
 */
export function complaintAboutNode(version) {
  const { oldest, newest } = supportedNode();
  const major = Number(version.split('.')[0]);
  if (major >= oldest && major <= newest) return null;
  const age = major < oldest ? 'too old' : 'too new for Strapi';
  return `Node ${version} is ${age}: install Node ${oldest} to ${newest} (for example Node 22), then run this again.`;
}

function supportedNode() {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const [, oldest, newest] = /^>=(\d+)\S* <=(\d+)/.exec(manifest.engines.node) || [];
  return { oldest: Number(oldest), newest: Number(newest) };
}
