import { Badge, Box, Button, Flex, Link, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { Duplicates } from '../../../contracts/author-answers';
import { editViewOf } from '../edit-view';
import { useMessages } from '../messages';
import { AUTHOR } from './author-permission';
import { MergeDialog } from './merge-dialog';

type Profile = Duplicates['authors'][number];

/** Profiles that may be one person: one of them is chosen to stay, and each other can go up in it. */
export function DuplicateGroup({ group: { authors, reasons } }: { readonly group: Duplicates }) {
  const message = useMessages();
  const [stays, setStays] = useState(mostCredited(authors)?.documentId ?? '');
  const [merging, setMerging] = useState<Profile | null>(null);
  return (
    <Box tag="section" background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {reasons.map((reason) => message(`editorial.author.reason.${reason}`)).join(' · ')}
        </Typography>
        <Radio.Group value={stays} onValueChange={setStays} aria-label={message('editorial.duplicates.stays')}>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {authors.map((profile) => (
              <Member
                key={profile.documentId}
                profile={profile}
                stays={profile.documentId === stays}
                onMerge={() => setMerging(profile)}
              />
            ))}
          </Flex>
        </Radio.Group>
      </Flex>
      {merging ? <MergeDialog profile={merging} into={stays} onClose={() => setMerging(null)} /> : null}
    </Box>
  );
}

interface MemberProps {
  readonly profile: Profile;
  readonly stays: boolean;
  readonly onMerge: () => void;
}

function Member({ profile, stays, onMerge }: MemberProps) {
  const message = useMessages();
  const { documentId, name, slug, isLive, articleCount: count } = profile;
  return (
    <Flex tag="li" justifyContent="space-between" gap={4}>
      <Flex gap={3}>
        <Radio.Item value={documentId}>
          {stays ? message('editorial.duplicates.kept') : message('editorial.duplicates.keep')}
        </Radio.Item>
        <Link tag={NavLink} to={editViewOf({ uid: AUTHOR, documentId, locale: null })}>
          {slug ? `${name} (${slug})` : name}
        </Link>
        <Badge>{message(isLive ? 'editorial.byline.profile.public' : 'editorial.byline.profile.hidden')}</Badge>
        <Typography variant="pi" textColor="neutral600">
          {message('editorial.author.articles', { count })}
        </Typography>
      </Flex>
      {stays ? null : (
        <Button
          variant="tertiary"
          size="S"
          onClick={onMerge}
          aria-label={`${message('editorial.author.merge')} ${name}`}
        >
          {message('editorial.author.merge')}
        </Button>
      )}
    </Flex>
  );
}

/** A public profile before one that is not; then the one that articles credit most. */
function mostCredited(authors: readonly Profile[]): Profile | undefined {
  return [...authors].sort(
    (one, other) => Number(other.isLive) - Number(one.isLive) || other.articleCount - one.articleCount,
  )[0];
}
