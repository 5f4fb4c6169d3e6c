import { REFUSAL_CODES } from '@domain/workflow/refusals';
import { isOutdated, refusalOf } from '../../../src/plugins/editorial/admin/src/refusal';

const anError = (code: unknown) => ({ name: 'ConflictError', message: 'Somebody was quicker.', details: { code } });

it.each(REFUSAL_CODES)('an error of the API with the code %s is a refusal', (code) => {
  expect(refusalOf(anError(code))).toEqual({ code, message: 'Somebody was quicker.' });
});

it.each([
  ['nothing', undefined],
  ['a text', 'STALE_VERSION'],
  ['an error without details', { message: 'Not found' }],
  ['an error of another kind', anError('SOMETHING_ELSE')],
  ['a code that is no text', anError(7)],
  ['details that are nothing', { message: 'Not found', details: null }],
])('%s is none', (_, error) => {
  expect(refusalOf(error)).toBeUndefined();
});

it('only what somebody else did meanwhile makes outdated what was seen', () => {
  const outdated = REFUSAL_CODES.filter((code) => isOutdated({ code, message: '' }));
  expect(outdated).toEqual(['STALE_VERSION', 'CHANGED_SINCE_SEEN']);
});
