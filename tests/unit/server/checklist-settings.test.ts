import { fieldFault } from '../../../src/plugins/editorial/server/src/checklist/check-settings';

const FIELDS = {
  headline: { type: 'string' },
  leadImage: { type: 'component', component: 'editorial.image' },
  notes: { type: 'text', private: true },
};

it('an item may look at a field of its kind', () => {
  expect(fieldFault(FIELDS, { check: 'most_characters', field: 'headline', most: 60 })).toBeNull();
  expect(fieldFault(FIELDS, { check: 'image_alt', field: 'leadImage' })).toBeNull();
  expect(fieldFault(FIELDS, { check: 'present', field: 'leadImage' })).toBeNull();
});

it.each([
  [{ check: 'present', field: 'dek' }, 'there is no dek; there are headline, leadImage'],
  [
    { check: 'present', field: 'notes' },
    'notes is not a field that present can look at; there are headline, leadImage',
  ],
  [
    { check: 'image_alt', field: 'headline' },
    'headline is not a field that image_alt can look at; there are leadImage',
  ],
] as const)('%j is told which fields it could look at', (item, fault) => {
  expect(fieldFault(FIELDS, item)).toBe(fault);
});
