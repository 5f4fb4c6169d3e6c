/** Languages of the panel besides English: those the plugin speaks. */
export default {
  config: { locales: ['de', 'es', 'fr', 'it'] },
};
