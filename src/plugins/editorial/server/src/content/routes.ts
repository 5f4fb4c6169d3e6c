interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly handler: string;
  readonly config?: { readonly policies: readonly unknown[] };
}

/** The ordinary Strapi content API under /api/editorial. */
export function contentRoutes(plural: string, singular: string): readonly Route[] {
  return [
    { method: 'GET', path: `/${plural}`, handler: `${singular}.find` },
    { method: 'GET', path: `/${plural}/:id`, handler: `${singular}.findOne` },
    { method: 'POST', path: `/${plural}`, handler: `${singular}.create` },
    { method: 'PUT', path: `/${plural}/:id`, handler: `${singular}.update` },
    { method: 'DELETE', path: `/${plural}/:id`, handler: `${singular}.delete` },
  ];
}

/** The same for a governed type, and what people do with their own texts. */
export function governedRoutes(plural: string, singular: string): readonly Route[] {
  const policies = [{ name: 'plugin::editorial.is-own', config: { uid: `plugin::editorial.${singular}` } }];
  return [
    { method: 'GET', path: `/drafts/${plural}`, handler: `${singular}.readDraft` },
    { method: 'GET', path: `/my/${plural}`, handler: `${singular}.readOwnDraft` },
    { method: 'PUT', path: `/my/${plural}/:id`, handler: `${singular}.updateOwn`, config: { policies } },
    ...contentRoutes(plural, singular),
  ];
}
