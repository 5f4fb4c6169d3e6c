import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RevisionLine } from '../../../contracts/revisions';
import { useMessages } from '../messages';
import type { Compared } from './use-compared';
import { useKeptTexts } from './use-kept-texts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Which two texts are compared, and how they are shown. */
export function SidePickers({ compared: { document, sides, isSideBySide, ask } }: { readonly compared: Compared }) {
  const message = useMessages();
  const { lines, hasOlder, isLoading, loadOlder } = useKeptTexts(document);
  const words = useRevisionWords();
  const kept = lines.map((line) => ({ value: String(line.id), label: words(line) }));
  const options: readonly Option[] = [
    { value: 'working', label: message('editorial.compare.working') },
    { value: 'live', label: message('editorial.compare.live') },
    ...kept,
  ];
  const views: readonly Option[] = [
    { value: 'inline', label: message('editorial.compare.view.inline') },
    { value: 'beside', label: message('editorial.compare.view.beside') },
  ];
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Picker
        label={message('editorial.compare.from')}
        value={sides.from}
        options={withOwn(options, sides.from)}
        onChange={(from) => ask({ from })}
        onReachEnd={loadOlder}
      />
      <Picker
        label={message('editorial.compare.to')}
        value={sides.to}
        options={withOwn(options, sides.to)}
        onChange={(to) => ask({ to })}
        onReachEnd={loadOlder}
      />
      <Picker
        label={message('editorial.compare.view')}
        value={isSideBySide ? 'beside' : 'inline'}
        options={views}
        onChange={(view) => ask({ view })}
      />
      {hasOlder ? (
        <Button variant="tertiary" loading={isLoading} onClick={loadOlder}>
          {message('editorial.compare.older')}
        </Button>
      ) : null}
    </Flex>
  );
}

/** A link may name a revision that is older than those in the list. */
function withOwn(options: readonly Option[], value: string): readonly Option[] {
  return options.some((option) => option.value === value) ? options : [...options, { value, label: `№ ${value}` }];
}

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** At the end of the open list, by mouse or by keys. */
  readonly onReachEnd?: () => void;
}

function Picker({ label, value, options, onChange, onReachEnd }: PickerProps) {
  return (
    <Box flex="1 1 14rem" minWidth="14rem">
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={value}
          onChange={(next: string | number) => onChange(String(next))}
          {...(onReachEnd && { onReachEnd })}
        >
          {options.map((option) => (
            <SingleSelectOption key={option.value} value={option.value}>
              {option.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}

/** When it was saved, by whom, and what was done with it. */
function useRevisionWords(): (line: RevisionLine) => string {
  const { formatDate, formatMessage } = useIntl();
  return ({ at, savedBy, marks }) => {
    const when = formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
    const done = marks.map(({ step }) => formatMessage({ id: `editorial.event.${step}`, defaultMessage: step }));
    return [when, savedBy ?? '', [...new Set(done)].join(', ')].filter((part) => part !== '').join(' · ');
  };
}
