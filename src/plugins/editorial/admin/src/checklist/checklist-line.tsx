import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { TickedLine } from '../../../contracts/checklist';
import { useMessages } from '../messages';
import { useLineWords } from './use-line-words';

interface ChecklistLineProps {
  readonly line: TickedLine;
  readonly uid: string;
  readonly isLocked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** One item: what it asks, whether it is met, and what is wrong where it is not. */
export function ChecklistLine({ line, uid, isLocked, onTick }: ChecklistLineProps) {
  const words = useLineWords(line, uid);
  return (
    <Box tag="li">
      {line.check === 'ticked' ? (
        <Checkbox checked={line.isDone} disabled={isLocked} onCheckedChange={(checked) => onTick(checked === true)}>
          <Typography variant="pi" textColor="neutral800">
            {words.label}
          </Typography>
        </Checkbox>
      ) : (
        <Flex gap={2} alignItems="center">
          <Mark line={line} />
          <Typography variant="pi" textColor="neutral800">
            {words.label}
          </Typography>
        </Flex>
      )}
      {words.finding ? <Note isUrgent={line.before !== null}>{words.finding}</Note> : null}
      {line.before && !line.isDone ? <Note>{words.before}</Note> : null}
      <TickedBy line={line} />
    </Box>
  );
}

/** Not squeezed by a label of two lines. */
const WHOLE = { role: 'img', style: { flexShrink: 0 } } as const;

/** Said in words as well: a colour and a shape are not for everybody. */
function Mark({ line: { isDone, before } }: { readonly line: TickedLine }) {
  const message = useMessages();
  if (isDone) return <CheckCircle {...WHOLE} aria-label={message('editorial.checklist.met')} fill="success600" />;
  const label = message('editorial.checklist.open');
  if (before === null) return <Information {...WHOLE} aria-label={label} fill="neutral600" />;
  return <WarningCircle {...WHOLE} aria-label={label} fill="warning600" />;
}

function TickedBy({ line: { tickedBy, tickedAt, isDone } }: { readonly line: TickedLine }) {
  const message = useMessages();
  const { formatDate } = useIntl();
  if (!tickedBy || !tickedAt || !isDone) return null;
  const when = formatDate(tickedAt, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
  return <Note>{message('editorial.checklist.ticked-by', { name: tickedBy, when })}</Note>;
}

function Note({ children, isUrgent = false }: { readonly children: string; readonly isUrgent?: boolean }) {
  return (
    <Typography tag="p" variant="pi" textColor={isUrgent ? 'neutral800' : 'neutral600'} paddingLeft={6}>
      {children}
    </Typography>
  );
}
