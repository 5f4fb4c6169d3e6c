import { Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import { DueMark, namesOf } from '../plan/due-mark';
import { TextList } from './text-list';

/** What came back to the signed-in person, what is due first before the rest. */
export function ChangesRequested() {
  const message = useMessages();
  return (
    <TextList
      asked={{ list: 'returned' }}
      address="list=returned"
      none="editorial.widget.returned.none"
      line={({ plan }) => (
        <>
          {plan.assignees.length > 0 ? (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {message('editorial.plan.assigned', { names: namesOf(plan) })}
            </Typography>
          ) : null}
          <DueMark plan={plan} />
        </>
      )}
    />
  );
}
