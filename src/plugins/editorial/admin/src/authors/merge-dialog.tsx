import { Checkbox, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Duplicates } from '../../../contracts/author-answers';
import { authorApi } from './author-api';
import { useMessages } from '../messages';
import { LifeDialog } from './life-dialog';
import { useOutcome } from './use-outcome';

interface MergeDialogProps {
  readonly profile: Duplicates['authors'][number];
  readonly into: string;
  readonly onClose: () => void;
}

/** Says what merging does before it is done: it cannot be undone. */
export function MergeDialog({ profile, into, onClose }: MergeDialogProps) {
  const message = useMessages();
  const told = useOutcome();
  const [isKept, setIsKept] = useState(true);
  const [mergeAuthors, { isLoading }] = authorApi.useMergeAuthorsMutation();
  const { documentId, name, articleCount: count } = profile;
  const merge = async () => {
    const wish = { documentId, into, printedName: isKept ? ('keep' as const) : ('replace' as const) };
    if (await told(mergeAuthors(wish), 'editorial.author.merge.done')) onClose();
  };
  return (
    <LifeDialog
      title={message('editorial.author.merge.title', { name })}
      confirm={message('editorial.author.merge.confirm')}
      isDanger
      isBusy={isLoading}
      onClose={onClose}
      onConfirm={() => void merge()}
    >
      <Typography>{message('editorial.author.merge.explained', { name, count })}</Typography>
      <Checkbox checked={isKept} onCheckedChange={(checked: boolean | 'indeterminate') => setIsKept(checked === true)}>
        {message('editorial.author.merge.keep')}
      </Checkbox>
    </LifeDialog>
  );
}
