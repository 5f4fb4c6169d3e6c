import { factories, type UID } from '@strapi/strapi';

export default factories.createCoreController('api::page.page' as UID.ContentType);
