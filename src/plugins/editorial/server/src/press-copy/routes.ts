const route = { method: 'POST', path: '/import/press-copy', handler: 'import.pressCopy' } as const;

const mayImport = { name: 'admin::hasPermissions', config: { actions: ['plugin::editorial.import'] } };

/** One door for administrators, one for the content API, where the role page shows a checkbox for it. */
export const importRoutes = {
  admin: [{ ...route, config: { policies: ['admin::isAuthenticatedAdmin', mayImport] } }],
  contentApi: [route],
};
