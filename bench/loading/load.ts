import type { Core } from '@strapi/strapi';
import { newsroomIn } from '../workflow/newsroom';
import type { Surroundings } from '../workflow/texts';
import { loadArticles } from './articles';

const ARTICLES_AT_ONCE = 500;

interface Workflow {
  adoptMany(keys: readonly object[]): Promise<number>;
}

/** Loads articles, in an application with the plugin with their cases, log, slugs and editions too. */
export async function load(
  strapi: Core.Strapi,
  wanted: { readonly from: number; readonly count: number; readonly isLive: boolean },
  surroundings: Surroundings,
): Promise<void> {
  const { isGoverned, uid } = newsroomIn(strapi);
  for (let done = 0; done < wanted.count; done += ARTICLES_AT_ONCE) {
    const count = Math.min(ARTICLES_AT_ONCE, wanted.count - done);
    const ids = await loadArticles(strapi, { count, isLive: wanted.isLive, surroundings }, wanted.from + done);
    if (!isGoverned) continue;
    const workflow: Workflow = strapi.plugin('editorial').service('workflow');
    await workflow.adoptMany(ids.map((documentId) => ({ uid: uid('article'), documentId, locale: 'en' })));
  }
}
