import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useMessages } from '../messages';
import { useMay } from '../use-may';
import { AuthorLife } from './author-life';
import { AUTHOR, MAY_MANAGE } from './author-permission';

/** Beside a profile, for people who manage authors: where it is credited, who may be the same person, and what can be done. */
export const AuthorPanel: PanelComponent = ({ document, model }) => {
  const message = useMessages();
  const mayManage = useMay(MAY_MANAGE);
  if (model !== AUTHOR || !document?.documentId || !mayManage) return null;
  const { documentId, name, slug } = document;
  const profile = { documentId, name: String(name ?? ''), slug: String(slug ?? '') };
  return { title: message('editorial.author.title'), content: <AuthorLife profile={profile} /> };
};
