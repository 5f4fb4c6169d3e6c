import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import { TextList } from './text-list';

/** What the signed-in person can review, oldest first. */
export function WaitingForReview() {
  const message = useMessages();
  return (
    <TextList
      asked={{ list: 'review' }}
      address="list=review"
      none="editorial.widget.none"
      line={({ submittedBy, submittedAt }) => (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {message('editorial.widget.submitted', { name: submittedBy })}
          {' · '}
          <RelativeTime timestamp={new Date(submittedAt)} />
        </Typography>
      )}
    />
  );
}
