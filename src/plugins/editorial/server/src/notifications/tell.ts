import { occasionOf, type NoticeKind, type ToldKind } from '../../../domain/notices/kinds';
import { actorKey } from '../../../domain/workflow/actor';
import { addRow } from '../stored/own-writes';
import { afterCommit } from '../strapi';
import { keyColumns, type Key } from '../workflow/key';
import type { Transition } from '../workflow/desk';
import type { Office } from './office';

const LONGEST_DETAIL = 2000;

/** What another room has to tell. */
export interface Told {
  readonly kind: ToldKind;
  readonly key: Key;
  /** Accounts such as `admin:3`. Whoever did it is left out, under every account they have. */
  readonly to: readonly string[];
  /** Account of whoever did it; null where nobody did. */
  readonly by: string | null;
  /** What was said; plain text. */
  readonly detail?: string | null;
}

/** One row, in the running transaction: if that is rolled back, nobody was told. */
export async function tell(office: Office, told: Told): Promise<void> {
  if (told.to.length > 0) await write(office, { ...told, receivers: [...new Set(told.to)] });
}

/** What a step is news of, in its transaction. */
export async function hearTransition(office: Office, { key, event, tells, involved }: Transition): Promise<void> {
  const occasion = occasionOf(event);
  if (!occasion) return;
  const receivers = occasion.to === 'reviewers' ? null : [...new Set([...involved, ...tells])];
  if (receivers?.length === 0) return;
  const by = actorKey({ kind: event.actorKind, id: event.actorId });
  await write(office, { kind: occasion.kind, key, receivers, by, detail: occasion.withReason ? event.reason : null });
}

interface News {
  readonly kind: NoticeKind;
  readonly key: Key;
  readonly receivers: readonly string[] | null;
  readonly by: string | null;
  readonly detail?: string | null;
}

async function write(office: Office, { kind, key, receivers, by, detail }: News): Promise<void> {
  const at = office.now().toISOString();
  const row = {
    ...keyColumns(key),
    kind,
    actor: by,
    receivers,
    detail: detail?.slice(0, LONGEST_DETAIL) ?? null,
    at,
    attempts: 0,
    dueAt: at,
  };
  await addRow(office.strapi, 'telling', row);
  await afterCommit(office.strapi, office.wake);
}
