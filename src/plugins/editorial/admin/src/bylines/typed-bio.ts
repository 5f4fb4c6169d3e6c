/** What the biography is made of, out of the values of the profile's form; private fields are not sent. */
export function typedBio(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(FIELDS.map((field) => [field, field === 'name' ? (values.name ?? '') : values[field]]));
}

const FIELDS = [
  'name',
  'kind',
  'jobTitle',
  'organization',
  'careerStart',
  'outlets',
  'shortBio',
  'bio',
  'expertise',
  'location',
  'translations',
] as const;
