import { Field, TextInput, Typography } from '@strapi/design-system';
import { type ChangeEvent, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { type MessageId, useMessages } from '../messages';
import { instantOf, nextFullHour, wallTime } from './instant';
import { type AskProps, StepDialog } from './step-dialog';
import { useZoneWords } from './zone-words';

interface ScheduleDialogProps extends AskProps {
  /** The instant that is moved, where there is one. */
  readonly from?: string;
  /** What is moved, where that is not on the page around it. */
  readonly title?: string;
  /** Also to an instant that has passed. */
  readonly canBePast?: boolean;
  /** An ISO 8601 instant. */
  readonly onConfirm: (at: string) => Promise<void>;
}

/** The browser's own field: it knows the calendar, the clock and the keys that the person is used to. */
export function ScheduleDialog({ onConfirm, from, title, canBePast = false, ...dialog }: ScheduleDialogProps) {
  const message = useMessages();
  const zoneWords = useZoneWords();
  const field = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(() => (from ? wallTime(new Date(from)) : nextFullHour(new Date())));
  const [error, setError] = useState<MessageId>();

  const focusField = () => field.current?.focus();
  const confirm = () => {
    const instant = instantOf(value);
    if (instant && (canBePast || instant > new Date())) return void onConfirm(instant.toISOString());
    setError(instant ? 'editorial.dialog.schedule.past' : 'editorial.dialog.schedule.missing');
    focusField();
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    setValue(event.target.value);
    setError(undefined);
  };

  return (
    <StepDialog step={from ? 'reschedule' : 'schedule'} focusField={focusField} onConfirm={confirm} {...dialog}>
      {title ? (
        <Typography tag="p" fontWeight="semiBold" textColor="neutral800" paddingBottom={4}>
          {title}
        </Typography>
      ) : null}
      <Field.Root name="at" required error={error && message(error)} hint={zoneWords(instantOf(value) ?? new Date())}>
        <Field.Label>{message('editorial.dialog.schedule')}</Field.Label>
        <Instant
          ref={field}
          type="datetime-local"
          min={canBePast ? undefined : wallTime(new Date())}
          value={value}
          onChange={change}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </StepDialog>
  );
}

const Instant = styled(TextInput)`
  color-scheme: ${({ theme }) => theme.colorScheme};
`;
