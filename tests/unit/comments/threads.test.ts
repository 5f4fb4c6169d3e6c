import { proseOf } from '@domain/comments/prose';
import { mayResolve, openItemsOfThreads } from '@domain/comments/threads';
import type { Json } from '@domain/workflow/digest';
import { aParagraph } from '../../builders';

describe('a thread may be resolved', () => {
  const mine = ['admin:1', 'author:ines'];
  it.each([
    ['by whoever has the permission', ['resolve_comments'], null, true],
    ['by whoever started it and may comment', ['comment'], ['user:7', 'author:ines'], true],
    ['not by whoever started it and may not comment any more', ['submit'], mine, false],
    ['not by another commenter', ['comment'], ['admin:2'], false],
    ['not by another commenter when its author was erased', ['comment'], null, false],
  ] as const)('%s', (_, can, startedBy, expected) => {
    expect(mayResolve({ can: new Set(can), person: mine }, startedBy)).toBe(expected);
  });
});

it('open threads that block are open items, before the approval and not before the submission', () => {
  expect(openItemsOfThreads([{ field: 'deck' }, { field: null }])).toEqual([
    { code: 'COMMENT_OPEN', field: 'deck', message: 'A comment on deck must be resolved.', before: 'approve' },
    { code: 'COMMENT_OPEN', field: '', message: 'A comment on the text must be resolved.', before: 'approve' },
  ]);
});

it('passages are quoted in texts and Blocks, and in nothing else', () => {
  expect(proseOf('A deck')).toBe('A deck');
  expect(proseOf([aParagraph('One.'), aParagraph('Two.')] as unknown as Json)).toBe('One.\n\nTwo.');
  for (const other of [undefined, null, 7, true, [], ['a'], [{ name: 'Ines' }], { alt: 'Pier' }])
    expect(proseOf(other)).toBeNull();
});
