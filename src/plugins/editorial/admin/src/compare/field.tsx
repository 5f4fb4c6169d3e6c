import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { FieldView, PartView } from '../../../contracts/compare';
import { useMessages } from '../messages';
import type { LabelOf } from './labels';
import { Picture } from './picture';
import { Note, Prose } from './prose';
import { useValueWords } from './use-value-words';
import { Words } from './words';

interface FieldProps {
  readonly field: FieldView;
  /** Of the type, or of the component that it is a field of. */
  readonly owner: string;
  readonly labelOf: LabelOf;
  readonly isSideBySide: boolean;
}

/** A field in which the two texts differ. */
export function Field({ field, owner, labelOf, isSideBySide }: FieldProps) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2} aria-label={labelOf(owner, field.name)}>
      <Typography tag="h3" variant="delta">
        {labelOf(owner, field.name)}
      </Typography>
      <Changes field={field} labelOf={labelOf} isSideBySide={isSideBySide} />
    </Flex>
  );
}

type ChangesProps = Omit<FieldProps, 'owner'>;

function Changes({ field, labelOf, isSideBySide }: ChangesProps) {
  if (field.kind === 'prose') return <Prose field={field} isSideBySide={isSideBySide} />;
  if (field.kind === 'value') return <Values field={field} />;
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
      {field.parts.map((part, n) => (
        <Part key={n} part={part} labelOf={labelOf} isSideBySide={isSideBySide} />
      ))}
    </Flex>
  );
}

/** What it was and what it is, as people read it: a date, a number, yes or no, a choice. */
function Values({ field: { name, type, from, to } }: { readonly field: Extract<FieldView, { kind: 'value' }> }) {
  const message = useMessages();
  const inWords = useValueWords(name, type);
  if (name === 'content') return <Note>{message('editorial.compare.file-replaced')}</Note>;
  const changes = [
    { kind: 'removed' as const, text: inWords(from) },
    { kind: 'same' as const, text: ' ' },
    { kind: 'added' as const, text: inWords(to) },
  ];
  return (
    <Typography tag="p" dir="auto">
      <Words words={changes.filter(({ text }) => text !== '')} shown="both" />
    </Typography>
  );
}

const BADGES = {
  same: { backgroundColor: 'neutral150', textColor: 'neutral800' },
  added: { backgroundColor: 'success100', textColor: 'success700' },
  removed: { backgroundColor: 'danger100', textColor: 'danger700' },
  changed: { backgroundColor: 'primary100', textColor: 'primary700' },
} as const satisfies Record<PartView['change'], object>;

interface PartProps extends Omit<ChangesProps, 'field'> {
  readonly part: PartView;
}

function Part({ part, labelOf, isSideBySide }: PartProps) {
  const message = useMessages();
  const { change, isMoved, component, title, picture, fields } = part;
  const isTold = change !== 'same';
  return (
    <Box tag="li" padding={3} hasRadius borderColor="neutral200" borderStyle="solid" borderWidth="1px">
      <Flex gap={2} wrap="wrap" alignItems="center">
        {picture === null ? null : <Picture src={picture} alt="" />}
        <Typography fontWeight={isTold || isMoved ? 'bold' : 'regular'}>
          {title || message('editorial.compare.untitled')}
        </Typography>
        {isTold ? <Badge {...BADGES[change]}>{message(`editorial.compare.part.${change}`)}</Badge> : null}
        {isMoved ? (
          <Badge backgroundColor="warning100" textColor="neutral800">
            {message('editorial.compare.part.moved')}
          </Badge>
        ) : null}
      </Flex>
      {fields.map((field) => (
        <Box key={field.name} paddingTop={2} paddingLeft={2}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral600">
            {labelOf(component ?? 'file', field.name)}
          </Typography>
          <Changes field={field} labelOf={labelOf} isSideBySide={isSideBySide} />
        </Box>
      ))}
    </Box>
  );
}
