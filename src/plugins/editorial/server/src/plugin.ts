import type { Capability } from '../../domain/workflow/transitions';
import type { Activity } from './activity/activity';
import type { Actors } from './actors';
import type { AuthorLife } from './authors/life/author-life';
import type { Authors } from './authors/authors';
import type { Bulk } from './bulk/bulk';
import type { Calendar } from './calendar/calendar';
import type { Checklist } from './checklist/checklist';
import type { Comments } from './comments/comments';
import type { Delivery } from './delivery/delivery';
import type { Drafts } from './drafts/drafts';
import type { Log } from './log/log';
import type { Media } from './media/media';
import type { Planning } from './planning/planning';
import type { Notifications } from './notifications/notifications';
import type { Importer } from './press-copy/importer';
import type { Presence } from './presence/presence';
import type { Previews } from './previews/previews';
import type { Queue } from './queue/queue';
import type { Revisions } from './revisions/revisions';
import type { Search } from './search/search';
import type { Slugs } from './slugs/slugs';
import type { Strapi } from './strapi';
import type { Workflow } from './workflow/workflow';

export const PLUGIN = 'editorial';

export type OwnType = 'article' | 'author' | 'section' | 'tag';

export type OwnModel =
  | 'case'
  | 'event'
  | 'assignee'
  | 'revision'
  | 'transfer'
  | 'tick'
  | 'comment'
  | 'edition'
  | 'edition-link'
  | 'change'
  | 'slug'
  | 'file-content'
  | 'lease'
  | 'telling'
  | 'notice'
  | 'letter'
  | 'notice-choice'
  | 'preview'
  | 'preview-view';

export const ARTICLE = 'plugin::editorial.article';
export const AUTHOR = 'plugin::editorial.author';
export const SECTION = 'plugin::editorial.section';
export const TAG = 'plugin::editorial.tag';

/** A capability as Strapi's permissions name it: with dashes, not underscores. */
export function permissionName(capability: Capability): string {
  return capability.replaceAll('_', '-');
}

/** A capability as actions of the content API name it: users-permissions takes a dot for the end of a name. */
export function actionName(capability: Capability): string {
  return capability.replace('.', '_');
}

/** The permission of the panel that stands for a capability; `publish` is Strapi's own. */
export function adminAction(capability: Capability): string {
  if (capability === 'publish') return 'plugin::content-manager.explorer.publish';
  return `plugin::${PLUGIN}.${permissionName(capability)}`;
}

/** Capabilities on the content API are route permissions, so the role page of users-permissions has a checkbox for each. */
export function contentApiAction(capability: Capability): string {
  return `plugin::${PLUGIN}.workflow.${actionName(capability)}`;
}

export function uidOf(name: OwnType | OwnModel): string {
  return `plugin::${PLUGIN}.${name}`;
}

/** What the rooms offer each other. */
export interface Services {
  readonly activity: Activity;
  readonly actors: Actors;
  readonly workflow: Workflow;
  readonly authors: Authors;
  readonly bulk: Bulk;
  readonly calendar: Calendar;
  readonly checklist: Checklist;
  readonly comments: Comments;
  readonly authorLife: AuthorLife;
  readonly slugs: Slugs;
  readonly delivery: Delivery;
  readonly search: Search;
  readonly previews: Previews;
  readonly drafts: Drafts;
  readonly importer: Importer;
  readonly log: Log;
  readonly media: Media;
  readonly planning: Planning;
  readonly notifications: Notifications;
  readonly queue: Queue;
  readonly presence: Presence;
  readonly revisions: Revisions;
}

export function service<Name extends keyof Services>(strapi: Strapi, name: Name): Services[Name] {
  return strapi.plugin(PLUGIN).service(name);
}
