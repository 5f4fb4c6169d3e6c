import { Checkbox, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useMessages } from '../messages';
import { ALL_ARTICLES, ArticleChoice } from './article-choice';
import { authorApi } from './author-api';
import { AuthorField } from './author-field';
import { LifeDialog } from './life-dialog';
import type { LifeProps } from './profile-menu';
import { useOutcome } from './use-outcome';

/** Credits of this profile go to another, of all articles or of some; both profiles stay. */
export function ReassignDialog({ profile: { documentId, name }, onClose }: LifeProps) {
  const message = useMessages();
  const told = useOutcome();
  const [to, setTo] = useState('');
  const { data: articles = [] } = authorApi.useAuthorCreditsQuery(documentId);
  const [chosen, setChosen] = useState(ALL_ARTICLES);
  const [isKept, setIsKept] = useState(false);
  const [reassign, { isLoading }] = authorApi.useReassignCreditsMutation();
  const confirm = async () => {
    const printedName = isKept ? ('keep' as const) : ('replace' as const);
    const wish = { documentId, to, printedName, ...(!chosen.isAll && { articles: [...chosen.documentIds] }) };
    if (await told(reassign(wish), 'editorial.author.reassign.done')) onClose();
  };
  return (
    <LifeDialog
      title={message('editorial.author.reassign.title', { name })}
      confirm={message('editorial.author.reassign.confirm')}
      isBusy={isLoading}
      isHeld={to === '' || (!chosen.isAll && chosen.documentIds.length === 0)}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Typography>{message('editorial.author.reassign.explained', { name })}</Typography>
      <AuthorField except={documentId} value={to} onChange={setTo} />
      <ArticleChoice articles={articles} chosen={chosen} onChange={setChosen} />
      <Checkbox checked={isKept} onCheckedChange={(checked: boolean | 'indeterminate') => setIsKept(checked === true)}>
        {message('editorial.author.merge.keep')}
      </Checkbox>
    </LifeDialog>
  );
}
