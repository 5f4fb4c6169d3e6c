import { factories, type UID } from '@strapi/strapi';

export default factories.createCoreRouter('api::page.page' as UID.ContentType);
