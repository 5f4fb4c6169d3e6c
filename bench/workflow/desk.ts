import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { newsroomIn } from './newsroom';
import { prepared } from './preparation';
import { hire } from './staff';
import { formOf, textOf } from './texts';
import { counted, settled, type Used } from './timing';

const LOCALE = { locale: 'en' };

/** Beyond the numbers of the other rounds. */
let written = 500_000;

/** Lets a super admin in by HTTP. @returns the address */
export async function openDesk(strapi: Core.Strapi): Promise<string> {
  await hire(strapi);
  strapi.server.mount();
  const { httpServer } = strapi.server;
  await new Promise<void>((ready) => httpServer.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
}

/** A text that an editor may publish. @param documentId of one to write on, or null for a new one */
export async function readyText(strapi: Core.Strapi, documentId: string | null): Promise<string> {
  const [newsroom, number] = [newsroomIn(strapi), ++written];
  const articles = newsroom.documents('article');
  const ready = await newsroom.as('writer', async () => {
    if (!documentId) return (await articles.create({ data: formOf(number, 1, prepared()), ...LOCALE })).documentId;
    await articles.update({ documentId, data: textOf(number, 2), ...LOCALE });
    return documentId;
  });
  await newsroom.agree('article', ready);
  return ready;
}

let end: (() => Used) | null = null;

/** What the application uses until `watched`. */
export async function watch(strapi: Core.Strapi): Promise<void> {
  await settled(strapi);
  end = counted(strapi);
}

/** @throws Error without `watch` */
export async function watched(): Promise<Used> {
  if (!end) throw new Error('Nobody watched.');
  return end();
}
