import { labelIn } from '../../../src/plugins/editorial/admin/src/steps/labels';

const CODE = { code: 'legal_risk', label: { en: 'Legal risk', de: 'Rechtliches Risiko', 'pt-BR': 'Risco' } };

it.each([
  ['de', 'Rechtliches Risiko'],
  ['de-AT', 'Rechtliches Risiko'],
  ['pt-BR', 'Risco'],
  ['fr', 'Legal risk'],
])('a reason code is read in %s as %s', (locale, expected) => {
  expect(labelIn(CODE, locale)).toBe(expected);
});

it('one text is for everybody, one other language better than none', () => {
  expect(labelIn({ code: 'style', label: 'Style' }, 'de')).toBe('Style');
  expect(labelIn({ code: 'style', label: { it: 'Stile' } }, 'de')).toBe('Stile');
  expect(labelIn({ code: 'style', label: {} }, 'de')).toBe('style');
});
