import type { Right } from '../use-may';

export const AUTHOR = 'plugin::editorial.author';

/** What people who manage authors have. */
export const MAY_MANAGE: Right = { action: 'plugin::editorial.manage-authors', subject: AUTHOR };
