import { Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { Choices } from './choices';
import { DeadLetters } from './dead-letters';
import { DelayedNote } from './delayed-letters';
import { Inbox } from './inbox';
import { noticeApi } from './notice-api';
import { type Right, useMay } from '../use-may';

/** How soon it shows that the mail server is down, or back. */
const LOOK_MS = 15_000;

const SEE_LETTERS: Right = { action: 'plugin::editorial.letters', subject: null };

/** What the signed-in person was told, what they want to hear of, and the e-mails that did not get through. */
export function NotificationsPage() {
  const message = useMessages();
  const maySeeLetters = useMay(SEE_LETTERS);
  const { data: unread = 0 } = noticeApi.useUnreadNoticesQuery();
  const { data: letters } = noticeApi.useDeadLettersQuery({}, { skip: !maySeeLetters, pollingInterval: LOOK_MS });
  const { total: failed = 0, delayed } = letters?.meta ?? {};
  const sections = [
    { name: 'inbox', Section: Inbox },
    { name: 'choices', Section: Choices },
    ...(maySeeLetters ? [{ name: 'letters', Section: DeadLetters } as const] : []),
  ] as const;
  return (
    <Page.Main>
      <Page.Title>{message('editorial.notices.title')}</Page.Title>
      <Layouts.Header
        title={message('editorial.notices.title')}
        subtitle={message('editorial.notices.unread', { count: unread })}
      />
      <Layouts.Content>
        {delayed ? <DelayedNote delayed={delayed} /> : null}
        <Tabs.Root defaultValue="inbox">
          <Tabs.List aria-label={message('editorial.notices.title')}>
            {sections.map(({ name }) => (
              <Tabs.Trigger key={name} value={name}>
                {message(`editorial.notices.tab.${name}`)}
                {name === 'letters' && failed > 0 ? ` (${failed})` : ''}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {sections.map(({ name, Section }) => (
            <Tabs.Content key={name} value={name}>
              <Section />
            </Tabs.Content>
          ))}
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
