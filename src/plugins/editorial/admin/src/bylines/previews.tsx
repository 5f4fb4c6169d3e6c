import { BioPreview } from './bio-preview';
import { BylinePreview } from './byline-preview';
import { FollowingArticles } from './following-articles';

interface PreviewsProps {
  readonly uid: string;
  /** None for what is not saved yet. */
  readonly documentId?: string;
  readonly locale: string | null;
}

/** What readers will see of bylines and biographies, while they are being typed. */
export function Previews({ uid, documentId, locale }: PreviewsProps) {
  if (uid === 'plugin::editorial.article') return <BylinePreview documentId={documentId} locale={locale} />;
  if (uid !== 'plugin::editorial.author') return null;
  return (
    <>
      <BioPreview />
      {documentId ? <FollowingArticles documentId={documentId} /> : null}
    </>
  );
}
