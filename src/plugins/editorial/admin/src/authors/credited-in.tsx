import { Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { CreditedArticle } from '../../../contracts/author-answers';
import { authorApi } from './author-api';
import { editViewOf } from '../edit-view';
import { useMessages } from '../messages';
import { Section, SectionNote } from '../panel/section';

const SHORT = 5;

/** The articles that a change of this profile touches, live ones first. */
export function CreditedIn({ documentId }: { readonly documentId: string }) {
  const message = useMessages();
  const [isWhole, setIsWhole] = useState(false);
  const { data = [], isError, isSuccess } = authorApi.useAuthorCreditsQuery(documentId);
  const articles = [...data].sort((one, other) => Number(other.isLive) - Number(one.isLive));
  const shown = isWhole ? articles : articles.slice(0, SHORT);
  const live = articles.filter(({ isLive }) => isLive).length;
  return (
    <Section title={message('editorial.author.credits', { count: live })}>
      {isError ? <SectionNote>{message('editorial.author.failed')}</SectionNote> : null}
      {isSuccess && articles.length === 0 ? (
        <SectionNote>{message('editorial.author.credits.none')}</SectionNote>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {shown.map((article) => (
          <Credited key={`${article.documentId} ${article.locale}`} article={article} />
        ))}
      </Flex>
      {articles.length > SHORT ? (
        <TextButton onClick={() => setIsWhole(!isWhole)}>
          {isWhole
            ? message('editorial.timeline.fewer')
            : message('editorial.timeline.all', { count: articles.length })}
        </TextButton>
      ) : null}
    </Section>
  );
}

function Credited({ article }: { readonly article: CreditedArticle }) {
  const message = useMessages();
  const { documentId, locale, title, isLive } = article;
  const to = editViewOf({ uid: 'plugin::editorial.article', documentId, locale });
  return (
    <li>
      <Link tag={NavLink} to={to}>
        {title}
      </Link>
      {isLive ? null : (
        <Typography variant="pi" textColor="neutral600">
          {` ${message('editorial.author.draft')}`}
        </Typography>
      )}
    </li>
  );
}
