import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import type { Task } from '../applications/program';
import { load } from '../loading/load';
import { prepared, preparation } from '../workflow/preparation';
import { schemas } from '../workflow/schemas';

/** What the bench may ask of either application. */
export const tasks: Readonly<Record<string, Task>> = { schemas, prepare: preparation, fill, listen, memory, used };

async function fill(strapi: Core.Strapi, from: number, count: number): Promise<void> {
  await load(strapi, { from, count, isLive: true }, prepared());
}

async function listen(strapi: Core.Strapi): Promise<string> {
  const { httpServer } = strapi.server;
  if (!httpServer.listening) {
    await allowAll(strapi);
    strapi.server.mount();
    await new Promise<void>((ready) => httpServer.listen(0, '127.0.0.1', ready));
  }
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
}

/** Stock Strapi answers readers whom somebody allowed to read. */
async function allowAll(strapi: Core.Strapi): Promise<void> {
  if (!('api::article.article' in strapi.contentTypes)) return;
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of ['article.article', 'author.author', 'section.section', 'tag.tag'].flatMap(reading)) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  }
}

const reading = (name: string) => [`api::${name}.find`, `api::${name}.findOne`];

/** Megabytes that the process holds. */
async function memory(): Promise<number> {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

/** Microseconds of processor time that this process has used until now. */
async function used(): Promise<number> {
  const { user, system } = process.cpuUsage();
  return user + system;
}
