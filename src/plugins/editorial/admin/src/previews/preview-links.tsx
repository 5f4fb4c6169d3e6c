import { Box, Flex, MenuItem, SimpleMenu } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { FoldingSection } from '../panel/folding-section';
import { SectionNote } from '../panel/section';
import { linkApi } from './link-api';
import { LinkRow } from './link-row';
import { NewLink } from './new-link';
import { useLinks } from './use-links';
import { validLinks } from './valid-links';

const DAY_HOURS = 24;
const DAYS = [1, 7, 30] as const;
const SHOWN: ReadonlySet<string> = new Set(['plugin::editorial.article', 'plugin::editorial.author']);

/** Links for people without an account: made here for a while, and taken back here. */
export function PreviewLinks({ document }: { readonly document: DocumentRef }) {
  return SHOWN.has(document.uid) ? <Links document={document} /> : null;
}

function Links({ document }: { readonly document: DocumentRef }) {
  const message = useMessages();
  const { plural, documentId, locale } = document;
  const { data = [], isError } = linkApi.usePreviewLinksQuery({ plural, documentId, locale });
  const { made, make, revoke, copyMade, isBusy } = useLinks(document);
  const links = validLinks(data, locale);
  return (
    <FoldingSection name="links" title={message('editorial.links.title', { count: links.length })} isClosedAtFirst>
      <SectionNote>{message(isError ? 'editorial.links.failed' : 'editorial.links.explained')}</SectionNote>
      {made ? <NewLink address={made.address} onCopy={() => void copyMade(made.address)} /> : null}
      {links.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {links.map((link) => (
            <LinkRow key={link.id} link={link} isBusy={isBusy} onRevoke={() => void revoke(link.id)} />
          ))}
        </Flex>
      ) : null}
      <Box>
        <SimpleMenu
          label={message('editorial.links.make')}
          variant="tertiary"
          size="S"
          startIcon={<LinkIcon />}
          disabled={isBusy}
        >
          {DAYS.map((days) => (
            <MenuItem key={days} onSelect={() => void make(days * DAY_HOURS)}>
              {message('editorial.links.for', { days })}
            </MenuItem>
          ))}
        </SimpleMenu>
      </Box>
    </FoldingSection>
  );
}
