/** Marks every attribute as translated. */
export function localised<T extends Record<string, object>>(attributes: T): T {
  const marked = Object.entries(attributes).map(([name, attribute]) => [
    name,
    { ...attribute, pluginOptions: { i18n: { localized: true } } },
  ]);
  return Object.fromEntries(marked);
}
