import { Typography } from '@strapi/design-system';
import { useMessages } from '../messages';

export function NewDocument() {
  const message = useMessages();
  return (
    <Typography variant="omega" textColor="neutral600">
      {message('editorial.panel.new')}
    </Typography>
  );
}
