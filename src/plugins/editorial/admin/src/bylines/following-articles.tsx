import { Flex, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { CreditedIn } from '../../../contracts/bylines';
import { bylineApi } from './byline-api';
import { editViewOf } from '../edit-view';
import { useMessages } from '../messages';
import { SectionNote } from '../panel/section';

/** How far a publication of this profile reaches: some articles show it as it is today, others as it was. */
export function FollowingArticles({ documentId }: { readonly documentId: string }) {
  const message = useMessages();
  const { data: credited, isError } = bylineApi.useCreditedQuery({ documentId });
  if (isError) return <SectionNote>{message('editorial.credited.failed')}</SectionNote>;
  if (!credited || credited.total === 0) return null;
  const { total, following, articles } = credited;
  return (
    <>
      <SectionNote>{message('editorial.credited.following', { following, total })}</SectionNote>
      <NewestFollowing articles={articles} />
    </>
  );
}

const NAMED = 5;

/** By name, the newest of those that will change. */
function NewestFollowing({ articles }: Pick<CreditedIn, 'articles'>) {
  const shown = articles.filter(({ isFollowing }) => isFollowing).slice(0, NAMED);
  if (shown.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {shown.map(({ documentId, locale, title }) => (
        <li key={`${documentId} ${locale}`}>
          <Link tag={NavLink} to={editViewOf({ uid: 'plugin::editorial.article', documentId, locale })}>
            {title}
          </Link>
        </li>
      ))}
    </Flex>
  );
}
