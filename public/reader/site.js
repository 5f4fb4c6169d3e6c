/** What the site is called: change it here and nowhere else. */
export const SITE_NAME = 'The Demo Courier';
export const SITE_MOTTO = 'News of the strait and its harbours';
