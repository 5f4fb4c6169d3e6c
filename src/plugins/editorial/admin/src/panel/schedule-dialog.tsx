import { Field, TextInput } from '@strapi/design-system';
import { type ChangeEvent, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { type MessageId, useMessages } from '../messages';
import { instantOf, nextFullHour, wallTime } from './instant';
import { type AskProps, StepDialog } from './step-dialog';

interface ScheduleDialogProps extends AskProps {
  /** An ISO 8601 instant. */
  readonly onConfirm: (at: string) => Promise<void>;
}

/** The browser's own field: it knows the calendar, the clock and the keys that the person is used to. */
export function ScheduleDialog({ onConfirm, ...dialog }: ScheduleDialogProps) {
  const message = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(() => nextFullHour(new Date()));
  const [error, setError] = useState<MessageId>();

  const focusField = () => field.current?.focus();
  const confirm = () => {
    const instant = instantOf(value);
    if (instant && instant > new Date()) return void onConfirm(instant.toISOString());
    setError(instant ? 'editorial.dialog.schedule.past' : 'editorial.dialog.schedule.missing');
    focusField();
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    setValue(event.target.value);
    setError(undefined);
  };

  return (
    <StepDialog step="schedule" focusField={focusField} onConfirm={confirm} {...dialog}>
      <Field.Root name="at" required error={error && message(error)} hint={useZoneHint(value)}>
        <Field.Label>{message('editorial.dialog.schedule')}</Field.Label>
        <Instant ref={field} type="datetime-local" min={wallTime(new Date())} value={value} onChange={change} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </StepDialog>
  );
}

/** The zone as it is called on that day: its name changes between summer and winter. */
function useZoneHint(value: string): string {
  const message = useMessages();
  const { formatDateToParts } = useIntl();
  const parts = formatDateToParts(instantOf(value) ?? new Date(), { timeZoneName: 'long' });
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return message('editorial.dialog.schedule.zone', { name, timeZone });
}

const Instant = styled(TextInput)`
  color-scheme: ${({ theme }) => theme.colorScheme};
`;
