import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { Duplicates } from '../../../contracts/author-answers';
import { authorApi } from './author-api';
import { useMessages } from '../messages';
import { Section, SectionNote } from '../panel/section';
import { DUPLICATES_PATH } from './duplicates-route';
import { MergeDialog } from './merge-dialog';

type Profile = Duplicates['authors'][number];

/** Other profiles that may be this person, each with the way to merge it into this one. */
export function SamePerson({ documentId }: { readonly documentId: string }) {
  const message = useMessages();
  const [merging, setMerging] = useState<Profile | null>(null);
  const { data: groups = [], isError, isSuccess } = authorApi.useAuthorDuplicatesQuery(documentId);
  const others = groups.flatMap(({ authors }) => authors).filter((one) => one.documentId !== documentId);
  const reasons = [...new Set(groups.flatMap((group) => group.reasons))];
  return (
    <Section title={message('editorial.author.duplicates')}>
      {isError ? <SectionNote>{message('editorial.author.failed')}</SectionNote> : null}
      {isSuccess && others.length === 0 ? (
        <SectionNote>{message('editorial.author.duplicates.none')}</SectionNote>
      ) : null}
      {others.length > 0 ? (
        <SectionNote>{reasons.map((reason) => message(`editorial.author.reason.${reason}`)).join(' · ')}</SectionNote>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {others.map((profile) => (
          <Other key={profile.documentId} profile={profile} onMerge={() => setMerging(profile)} />
        ))}
      </Flex>
      <Link tag={NavLink} to={`/${DUPLICATES_PATH}`}>
        {message('editorial.duplicates.all')}
      </Link>
      {merging ? <MergeDialog profile={merging} into={documentId} onClose={() => setMerging(null)} /> : null}
    </Section>
  );
}

function Other({ profile, onMerge }: { readonly profile: Profile; readonly onMerge: () => void }) {
  const message = useMessages();
  return (
    <Flex tag="li" justifyContent="space-between" gap={2}>
      <Box>
        <Typography tag="p" variant="omega">
          {profile.name}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {message('editorial.author.articles', { count: profile.articleCount })}
        </Typography>
      </Box>
      <Button
        variant="tertiary"
        size="S"
        onClick={onMerge}
        aria-label={`${message('editorial.author.merge')} ${profile.name}`}
      >
        {message('editorial.author.merge')}
      </Button>
    </Flex>
  );
}
