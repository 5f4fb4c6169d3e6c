import { brokenRule, type FieldRules } from '@domain/workflow/field-rules';

const said = (rules: FieldRules, value: unknown) => brokenRule('it', rules, value)?.message ?? null;

test.each<[FieldRules, unknown, string]>([
  [{ type: 'string', required: true }, null, 'The field it is empty.'],
  [{ type: 'string', required: true }, '  ', 'The field it is empty.'],
  [{ type: 'component', repeatable: true, required: true }, [], 'The field it is empty.'],
  [{ type: 'string', regex: '^Q\\d+$', form: 'such as Q42' }, 'x', 'The field it must be such as Q42.'],
  [{ type: 'string', regex: /^Q/ }, 'x', 'The field it must have the form that was set for it.'],
  [
    { type: 'uid' },
    'Ünï cödé',
    'The field it must be made of letters without accents, digits, hyphens, dots, underscores and tildes.',
  ],
  [{ type: 'email' }, 'nobody', 'The field it must be an e-mail address.'],
  [{ type: 'text', minLength: 3 }, 'ab', 'The field it must have at least 3 characters.'],
  [{ type: 'integer', min: 1850 }, 1849, 'The field it must be at least 1850.'],
  [{ type: 'biginteger', min: '10' }, '9', 'The field it must be at least 10.'],
  [{ type: 'component', repeatable: true, min: 2 }, [{}], 'The field it must have at least 2 entries.'],
  [{ type: 'dynamiczone', max: 1 }, [{}, {}], 'The field it must have at most 1 entries.'],
])('what %j refuses of %j is said in words', (rules, value, words) => {
  expect(said(rules, value)).toBe(words);
});

test.each<[FieldRules, unknown]>([
  [{ type: 'string' }, null],
  [{ type: 'string', regex: '^Q' }, ''],
  [{ type: 'string', required: true }, undefined],
  [{ type: 'string', required: true, conditions: { visible: {} } }, null],
  [{ type: 'uid' }, 'a-slug_2.0~'],
  [{ type: 'email' }, 'desk@courier.example'],
  [{ type: 'email' }, '"a b"@courier.example'],
  [{ type: 'integer', min: 0 }, 0],
  [{ type: 'boolean', required: true }, false],
  [{ type: 'component', repeatable: true, min: 2 }, []],
  [{ type: 'component', min: 1 }, {}],
  [{ type: 'media', required: true }, [{}]],
])('%j lets %j pass', (rules, value) => {
  expect(said(rules, value)).toBeNull();
});
