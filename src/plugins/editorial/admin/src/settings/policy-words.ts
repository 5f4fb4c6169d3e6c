import type { RulesOfType } from '../../../contracts/settings';
import type { useMessages } from '../messages';

type Message = ReturnType<typeof useMessages>;

/** The policy of a type as sentences. */
export function policyWords({ approvals, fourEyes, minorEdits }: RulesOfType, message: Message): readonly string[] {
  return [
    approvalWords(approvals, message),
    message(`editorial.settings.four-eyes.${fourEyes}`),
    message(minorEdits ? 'editorial.settings.minor.yes' : 'editorial.settings.minor.no'),
  ];
}

function approvalWords(approvals: RulesOfType['approvals'], message: Message): string {
  if (typeof approvals === 'number') return message('editorial.settings.approvals', { count: approvals });
  const groups = approvals.map(({ group, count }) => message('editorial.settings.approvals.group', { group, count }));
  return message('editorial.settings.approvals.groups', { groups: groups.join(', ') });
}
