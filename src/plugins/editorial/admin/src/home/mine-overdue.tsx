import { DueMark } from '../plan/due-mark';
import { useOwnAccount } from '../plan/use-plan';
import { TextList } from './text-list';

/** What the signed-in person is late with, the oldest date first. */
export function MineOverdue() {
  const assignee = useOwnAccount();
  return (
    <TextList
      asked={{ list: 'overdue', assignee }}
      address={`list=overdue&assignee=${assignee}`}
      none="editorial.widget.overdue.none"
      line={({ plan }) => <DueMark plan={plan} />}
    />
  );
}
