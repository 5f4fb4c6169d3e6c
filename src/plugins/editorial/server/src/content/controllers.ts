import { factories, type UID } from '@strapi/strapi';
import { currentCaller } from '../actor';
import { ownDocuments } from '../drafts/access';
import type { HttpContext } from '../requests';
import type { Strapi } from '../strapi';

type Action = (context: HttpContext) => Promise<unknown>;

interface ContentController {
  find: Action;
  findOne: Action;
  update: Action;
  readDraft?: Action;
  readOwnDraft?: Action;
  updateOwn?: Action;
}

type ControllerFactory = (setting: { strapi: Strapi }) => ContentController;

/** The ordinary content API of a type. */
export function plainController(uid: string): ControllerFactory {
  return factories.createCoreController(uid as UID.ContentType) as unknown as ControllerFactory;
}

/** The service behind a type's controller. */
export function contentService(uid: string): (setting: { strapi: Strapi }) => object {
  return factories.createCoreService(uid as UID.ContentType) as unknown as (setting: { strapi: Strapi }) => object;
}

/**
 * The ordinary content API of a governed type, with the twins that the role page shows: `readDraft` for every
 * working copy, `readOwnDraft` and `updateOwn` for one's own.
 */
export function governedController(uid: string): ControllerFactory {
  return (setting) => {
    const controller = plainController(uid)(setting);
    const drafts: Action = (context) => {
      Object.assign(context.query, { status: 'draft' });
      return context.params.id === undefined ? controller.find(context) : controller.findOne(context);
    };
    controller.readDraft = (context) => drafts(context);
    controller.readOwnDraft = async (context) => {
      const own = await ownDocuments(setting.strapi, uid, currentCaller(setting.strapi));
      const filters = { $and: [context.query.filters ?? {}, { documentId: { $in: own } }] };
      Object.assign(context.query, { filters });
      return drafts(context);
    };
    controller.updateOwn = (context) => controller.update(context);
    return controller;
  };
}
