export const AUTHOR = 'plugin::editorial.author';

/** What people who manage authors have. */
export const MAY_MANAGE = [{ action: 'plugin::editorial.manage-authors', subject: AUTHOR }];
