import { Typography } from '@strapi/design-system';
import { bylineApi } from './byline-api';
import { useMessages } from '../messages';
import { FoldingSection } from '../panel/folding-section';
import { SectionNote } from '../panel/section';
import { typedBio } from './typed-bio';
import { useTyped } from './use-typed';

/** The biography as it stands in the form: the short one under articles, the long one on the author's page. */
export function BioPreview() {
  const message = useMessages();
  const typed = useTyped('BioPreview', typedBio);
  const { data: bio, isError } = bylineApi.useBioQuery(typed);
  const isNothing = bio?.short === '' && bio.long === '';
  return (
    <FoldingSection name="bio" title={message('editorial.bio.title')}>
      {isError ? <SectionNote>{message('editorial.bio.failed')}</SectionNote> : null}
      {isNothing ? <SectionNote>{message('editorial.bio.none')}</SectionNote> : null}
      {bio && !isNothing ? (
        <>
          <Text label={message('editorial.bio.short')} text={bio.short} />
          {bio.long === bio.short ? null : <Text label={message('editorial.bio.long')} text={bio.long} />}
        </>
      ) : null}
    </FoldingSection>
  );
}

function Text({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <Typography variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Typography tag="p" variant="omega" textColor="neutral800" dir="auto" style={{ whiteSpace: 'pre-line' }}>
        {text}
      </Typography>
    </div>
  );
}
