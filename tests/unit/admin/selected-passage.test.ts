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

it.each([
  [' harbour ', 'headline', { exact: 'harbour', prefix: 'The ', suffix: ' opens' }],
  ['ferry left', 'body', { exact: 'ferry left', prefix: 'The ', suffix: ' at six.' }],
  ['See the pier', 'body', { exact: 'See the pier', prefix: '', suffix: '' }],
  ['One boat', 'body', { exact: 'One boat', prefix: '', suffix: '' }],
])('the selected words %j are found in %s, with what stands around them', (selected, field, quote) => {
  expect(passageIn(form, selected)).toEqual({ field, quote });
});

it.each(['', '  ', 'Wire desk', 'Publish'])('words that stand in no text, such as %j, are none', (selected) => {
  expect(passageIn(form, selected)).toBeUndefined();
});
