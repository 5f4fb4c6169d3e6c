import { factories, type UID } from '@strapi/strapi';

export default factories.createCoreService('api::page.page' as UID.ContentType);
