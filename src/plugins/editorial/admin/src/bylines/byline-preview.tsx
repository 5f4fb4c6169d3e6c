import { Flex, Typography } from '@strapi/design-system';
import type { BylinePreview as Preview, CreditedPerson } from '../../../contracts/bylines';
import type { BylineLine } from '../../../domain/byline/credits';
import { bylineApi } from './byline-api';
import { useMessages } from '../messages';
import { FoldingSection } from '../panel/folding-section';
import { SectionNote } from '../panel/section';
import { typedByline } from './typed-byline';
import { useTyped } from './use-typed';

interface BylinePreviewProps {
  readonly documentId?: string;
  /** None for the default language of the site. */
  readonly locale: string | null;
}

/** The byline as it stands in the form, line by line as readers will see it; names with a profile stand out. */
export function BylinePreview({ documentId, locale }: BylinePreviewProps) {
  const message = useMessages();
  const typed = useTyped('BylinePreview', (values) => typedByline(values, locale));
  const { data: byline, isError } = bylineApi.useBylineQuery({ documentId, typed });
  return (
    <FoldingSection name="byline" title={message('editorial.byline.title')}>
      {isError ? <SectionNote>{message('editorial.byline.failed')}</SectionNote> : null}
      <div aria-live="polite" lang={locale ?? undefined} dir="auto">
        {byline?.lines.map((line) => (
          <Line key={line.role} line={line} />
        ))}
      </div>
      {byline && byline.lines.length === 0 ? <SectionNote>{message('editorial.byline.none')}</SectionNote> : null}
      {byline ? <Mismatches byline={byline} /> : null}
      {byline?.people.map((person) => (
        <Person key={person.documentId} person={person} />
      ))}
    </FoldingSection>
  );
}

function Line({ line }: { readonly line: BylineLine }) {
  return (
    <Typography tag="p" variant="omega" textColor="neutral800">
      {line.segments.map((segment, index) => (
        <Typography key={index} tag="span" variant="omega" fontWeight={segment.author ? 'bold' : 'regular'}>
          {segment.text}
        </Typography>
      ))}
    </Typography>
  );
}

/** What the byline in other words says against the credits: the editor may want it so. */
function Mismatches({ byline: { missing, uncredited } }: { readonly byline: Preview }) {
  const message = useMessages();
  const said = [
    missing.length > 0 && message('editorial.byline.leaves-out', { names: missing.join(', ') }),
    uncredited.length > 0 && message('editorial.byline.adds', { names: uncredited.join(', ') }),
  ];
  return said.map((text) =>
    text ? (
      <Typography key={text} role="status" variant="pi" fontWeight="bold" textColor="neutral800">
        {text}
      </Typography>
    ) : null,
  );
}

function Person({ person: { name, jobTitle, isPublished } }: { readonly person: CreditedPerson }) {
  const message = useMessages();
  return (
    <Flex direction="column" alignItems="stretch">
      <Typography variant="pi" textColor="neutral800">
        {jobTitle ? `${name}, ${jobTitle}` : name}
      </Typography>
      <Typography
        variant="pi"
        fontWeight={isPublished ? 'regular' : 'bold'}
        textColor={isPublished ? 'neutral600' : 'neutral800'}
      >
        {message(isPublished ? 'editorial.byline.profile.public' : 'editorial.byline.profile.hidden')}
      </Typography>
    </Flex>
  );
}
