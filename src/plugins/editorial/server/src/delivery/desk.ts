import type { Site } from '../../../domain/article/present';
import { settingsOf, type Settings } from '../config';
import type { Strapi } from '../strapi';

/** All that the functions of delivery share. */
export interface DeliveryDesk {
  readonly strapi: Strapi;
  readonly settings: Settings['delivery'];
  readonly site: Site;
  /** Path that all addresses of delivery begin with, such as `/api/delivery`. */
  readonly root: string;
  readonly now: () => Date;
}

export function setUpDelivery(strapi: Strapi): DeliveryDesk {
  const settings = settingsOf(strapi);
  const { url = null, name = null, paths } = settings.site;
  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  return {
    strapi,
    settings: settings.delivery,
    site: { url, name, paths, files: originOfFiles(strapi) },
    root: `${prefix.replace(/\/+$/, '')}/delivery`,
    now: () => new Date(),
  };
}

/** Strapi's own address where it is configured: the local upload provider gives files a path only. */
function originOfFiles(strapi: Strapi): string | null {
  const url: string = strapi.config.get('server.url', '');
  return /^https?:\/\//.test(url) ? url : null;
}
