interface Attribute {
  readonly type: string;
  readonly pluginOptions?: object;
  readonly [setting: string]: unknown;
}

/** Marks every attribute as translated. */
export function localised<T extends Record<string, Attribute>>(attributes: T): T {
  const marked = Object.entries(attributes).map(([name, attribute]) => [
    name,
    { ...attribute, pluginOptions: { ...attribute.pluginOptions, i18n: { localized: true } } },
  ]);
  return Object.fromEntries(marked);
}
