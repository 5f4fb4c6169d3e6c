import { bylineApi } from './byline-api';
import { useMessages } from '../messages';
import { SectionNote } from './section';

/** How far a publication of this profile reaches: some articles show it as it is today, others as it was. */
export function FollowingArticles({ documentId }: { readonly documentId: string }) {
  const message = useMessages();
  const { data: credited, isError } = bylineApi.useCreditedQuery({ documentId });
  if (isError) return <SectionNote>{message('editorial.credited.failed')}</SectionNote>;
  if (!credited || credited.total === 0) return null;
  const { total, following } = credited;
  return <SectionNote>{message('editorial.credited.following', { following, total })}</SectionNote>;
}
