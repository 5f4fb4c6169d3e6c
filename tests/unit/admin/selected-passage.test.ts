import { passageIn } from '../../../src/plugins/editorial/admin/src/comments/selected-passage';
import { aParagraph } from '../../builders';

const text = (words: string) => ({ type: 'text', text: words });
const form = {
  headline: 'The harbour opens',
  isPaid: true,
  credits: [{ name: 'Wire desk' }],
  body: [
    aParagraph('The ferry left at six.'),
    { type: 'paragraph', children: [text('See '), { type: 'link', url: '/a', children: [text('the pier')] }] },
    { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('One boat')] }] },
  ],
};

const bare = (exact: string) => ({ exact, prefix: '', suffix: '' });

it.each([
  ['harbour', 'headline', { exact: 'harbour', prefix: 'The ', suffix: ' opens' }],
  ['ferry left', 'body', { exact: 'ferry left', prefix: 'The ', suffix: ' at six.' }],
  ['See the pier', 'body', { exact: 'See the pier', prefix: '', suffix: '' }],
  ['One boat', 'body', { exact: 'One boat', prefix: '', suffix: '' }],
])('the selected words %j are found in %s, with what stands around them', (selected, field, quote) => {
  expect(passageIn(form, bare(selected))).toEqual({ field, quote });
});

it.each(['', 'Wire desk', 'Publish'])('words that stand in no text, such as %j, are none', (selected) => {
  expect(passageIn(form, bare(selected))).toBeUndefined();
});

it.each([
  ['headline', { exact: 'ferry', prefix: 'The ', suffix: '' }, { exact: 'ferry', prefix: 'The ', suffix: '' }],
  [
    'body',
    { exact: 'ferry', prefix: 'One ferry left. The other ', suffix: ' stayed.' },
    { exact: 'ferry', prefix: 'One ferry left. The other ', suffix: ' stayed.' },
  ],
  [
    'body',
    { exact: 'ferry', prefix: 'A night of storm. One ', suffix: ' left.' },
    { exact: 'ferry', prefix: 'One ', suffix: ' left. The other ferry stayed.' },
  ],
])('of the same words in several places, those in %s are meant that have %j', (field, selected, quote) => {
  const twice = { headline: 'The ferry', body: [aParagraph('One ferry left. The other ferry stayed.')] };
  expect(passageIn(twice, selected)).toEqual({ field, quote });
});
