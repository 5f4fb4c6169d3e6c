import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import type { CommentView } from '../../../contracts/comments';
import { useMessages } from '../messages';

/** Plain text: React escapes what stands in it. */
export function Comment({ comment: { author, body, at } }: { readonly comment: CommentView }) {
  const message = useMessages();
  return (
    <div>
      <Typography tag="p" variant="pi" textColor="neutral600">
        <Typography tag="span" variant="pi" fontWeight="bold" textColor="neutral800">
          {author ?? message('editorial.comments.erased')}
        </Typography>{' '}
        <RelativeTime timestamp={new Date(at)} />
      </Typography>
      <Typography
        tag="p"
        variant="pi"
        textColor="neutral800"
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {body}
      </Typography>
    </div>
  );
}
