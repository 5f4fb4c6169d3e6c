import { Checkbox, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import { CALENDAR_KINDS } from '../../../domain/calendar/kinds';
import { useMessages } from '../messages';
import { toggled } from './calendar-address';
import { KIND_LOOK } from './kind-look';
import type { AskedCalendar } from './use-calendar-address';

/** The kinds with their signs: what they look like, and which of them are shown. */
export function KindToggles({ asked: { kinds, go } }: { readonly asked: AskedCalendar }) {
  const message = useMessages();
  return (
    <Flex role="group" aria-label={message('editorial.calendar.kinds')} gap={4}>
      {CALENDAR_KINDS.map((kind) => {
        const { Icon, color } = KIND_LOOK[kind];
        return (
          <Checkbox
            key={kind}
            checked={kinds.includes(kind)}
            onCheckedChange={() => go({ kinds: toggled(kinds, kind) })}
          >
            <Sign>
              <Icon aria-hidden fill={`${color}600`} width="1.4rem" height="1.4rem" />
              {message(`editorial.calendar.kind.${kind}`)}
            </Sign>
          </Checkbox>
        );
      })}
    </Flex>
  );
}

const Sign = styled(Flex).attrs({ tag: 'span', gap: 1, alignItems: 'center' })``;
