import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { PreviewLink } from '../../../contracts/previews';
import { useMessages } from '../messages';

interface LinkRowProps {
  readonly link: PreviewLink;
  readonly isBusy: boolean;
  readonly onRevoke: () => void;
}

/** Until when a link opens, and how often it did. */
export function LinkRow({ link, isBusy, onRevoke }: LinkRowProps) {
  const message = useMessages();
  const { formatDate } = useIntl();
  const when = formatDate(link.expiresAt, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
  return (
    <Flex tag="li" justifyContent="space-between" gap={2}>
      <div>
        <Typography tag="p" variant="pi" textColor="neutral800">
          {message('editorial.links.until', { when })}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {message('editorial.links.views', { count: link.views, most: link.mostViews })}
        </Typography>
      </div>
      <IconButton label={message('editorial.links.end')} variant="ghost" disabled={isBusy} onClick={onRevoke}>
        <Trash />
      </IconButton>
    </Flex>
  );
}
