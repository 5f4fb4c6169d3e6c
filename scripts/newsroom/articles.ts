import { cityArticles } from './articles-city';
import { coastArticles } from './articles-coast';
import { instrumentArticles } from './articles-instruments';
import { upriverArticles } from './articles-upriver';
import type { DemoArticle } from './types';

export const articles: DemoArticle[] = [...upriverArticles, ...cityArticles, ...coastArticles, ...instrumentArticles];
