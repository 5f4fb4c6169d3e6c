import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { engine, file, strapi as local } from '@strapi/data-transfer';
import type { Newsroom, Strapi } from './newsroom';

/** What `strapi export` writes, in a folder of its own. */
export interface Archive {
  readonly path: string;
  readonly remove: () => void;
}

const COMMIT_MS = 10_000;
const LOOK_MS = 20;

const PLAIN = { encryption: { enabled: false }, compression: { enabled: false } };

/** What the commands leave alone: the people of the panel, and what belongs to them. */
const KEPT = /^admin::/;

const OTHERS = {
  entities: [{ filter: ({ type }: { type: string }) => !KEPT.test(type) }],
  links: [{ filter: ({ left, right }: Link) => ![left, right].some(({ type }) => KEPT.test(type)) }],
};

interface Link {
  readonly left: { readonly type: string };
  readonly right: { readonly type: string };
}

const STRATEGIES = { versionStrategy: 'ignore', schemaStrategy: 'strict', transforms: OTHERS } as const;

/** As `strapi export --no-encrypt --no-compress` does. */
export async function exported(strapi: Strapi): Promise<Archive> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'editorial-transfer-'));
  const from = local.providers.createLocalStrapiSourceProvider({ getStrapi: async () => strapi, autoDestroy: false });
  const into = file.providers.createLocalFileDestinationProvider({
    ...PLAIN,
    file: { path: path.join(folder, 'all') },
  });
  await engine.createTransferEngine(from, into, STRATEGIES).transfer();
  return { path: path.join(folder, 'all.tar'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * As `strapi import --force` does: everything there is makes room for what the archive has. Strapi does not wait for its
 * commit; what is noted in the same transaction tells of it.
 */
export async function imported(strapi: Strapi, archive: Archive): Promise<void> {
  const notes = () => strapi.db.query('plugin::editorial.transfer' as 'plugin::users-permissions.user').count({});
  const before = await notes();
  const from = file.providers.createLocalFileSourceProvider({ ...PLAIN, file: { path: archive.path } });
  const exclude = Object.keys(strapi.contentTypes).filter((uid) => KEPT.test(uid));
  const into = local.providers.createLocalStrapiDestinationProvider({
    getStrapi: async () => strapi,
    autoDestroy: false,
    strategy: 'restore',
    restore: { entities: { exclude }, assets: false, configuration: { coreStore: true, webhook: true } },
  });
  await engine.createTransferEngine(from, into, { ...STRATEGIES, exclude: ['files'] }).transfer();
  for (let waited = 0; waited < COMMIT_MS && (await notes()) === before; waited += LOOK_MS) await sleep(LOOK_MS);
}

/** Connects to a running server as `strapi transfer --from` does, and reads nothing; hangs up when it is called. */
export async function connectToPull({ strapi }: Newsroom): Promise<() => void> {
  const settings = { name: 'pull', description: '', lifespan: null, permissions: ['pull'] };
  const { accessKey } = await strapi.service('admin::transfer').token.create(settings);
  const { httpServer } = strapi.server;
  if (!httpServer.listening) await once(httpServer.listen(0, '127.0.0.1'), 'listening');
  const headers = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    'Sec-WebSocket-Version': '13',
    Authorization: `Bearer ${accessKey}`,
  };
  const { port } = httpServer.address() as AddressInfo;
  const request = http.get({ port, host: '127.0.0.1', path: '/admin/transfer/runner/pull', headers });
  const [, socket] = (await once(request, 'upgrade')) as [unknown, Socket];
  return () => void socket.destroy();
}
