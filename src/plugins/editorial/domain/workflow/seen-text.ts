/** Header of a save: the `textVersion` of the status that was read before the form was filled. */
export const TEXT_VERSION_HEADER = 'x-editorial-text-version';

/** Header of a save: `fields` of the same status as `name=mark` pairs, so that a refusal can say what has changed since. */
export const TEXT_FIELDS_HEADER = 'x-editorial-text-fields';
