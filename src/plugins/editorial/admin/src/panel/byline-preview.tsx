import { Typography } from '@strapi/design-system';
import type { BylineLine } from '../../../domain/byline/credits';
import { type DocumentRef, editorialApi } from '../api';
import { useMessages } from '../messages';
import { Section, SectionNote } from './section';

/** The byline of the saved working copy, line by line as readers will see it; names with a profile stand out. */
export function BylinePreview({ document }: { readonly document: DocumentRef }) {
  const message = useMessages();
  const { data: byline, isError } = editorialApi.useBylineQuery(document);
  return (
    <Section title={message('editorial.byline.title')}>
      {isError ? <SectionNote>{message('editorial.byline.failed')}</SectionNote> : null}
      {byline?.lines.map((line) => (
        <Line key={line.role} line={line} />
      ))}
      {byline && byline.lines.length === 0 ? (
        <SectionNote>{byline.text || message('editorial.byline.none')}</SectionNote>
      ) : null}
    </Section>
  );
}

function Line({ line }: { readonly line: BylineLine }) {
  return (
    <Typography variant="omega" textColor="neutral800">
      {line.segments.map((segment, index) => (
        <Typography key={index} tag="span" variant="omega" fontWeight={segment.author ? 'bold' : 'regular'}>
          {segment.text}
        </Typography>
      ))}
    </Typography>
  );
}
