import { Badge, Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type { FieldView } from '../../../contracts/compare';
import type { ShownLine } from '../../../domain/compare/context';
import type { LineChange } from '../../../domain/compare/prose';
import { useMessages } from '../messages';
import { type Shown, Words } from './words';

type ProseView = Extract<FieldView, { kind: 'prose' }>;

interface ProseProps {
  readonly field: ProseView;
  readonly isSideBySide: boolean;
}

export function Prose({ field: { lines, isCoarse, isCut }, isSideBySide }: ProseProps) {
  const message = useMessages();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {isCoarse ? <Note>{message('editorial.compare.coarse')}</Note> : null}
      {lines.map((line, n) => (
        <Line key={n} line={line} isAlone={lines.length === 1} isSideBySide={isSideBySide} />
      ))}
      {isCut ? <Note>{message('editorial.compare.cut')}</Note> : null}
    </Flex>
  );
}

export function Note({ children }: { readonly children: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}

interface LineProps {
  readonly line: ShownLine;
  /** All that the field says: it is no paragraph among others. */
  readonly isAlone: boolean;
  readonly isSideBySide: boolean;
}

function Line({ line, isAlone, isSideBySide }: LineProps) {
  const message = useMessages();
  if (line.change === 'skipped') return <Note>{message('editorial.compare.skipped', { count: line.count })}</Note>;
  if (!isSideBySide) return <Paragraph line={line} isAlone={isAlone} shown="both" />;
  return (
    <Flex gap={4} alignItems="flex-start">
      <Box flex="1" minWidth={0}>
        {line.change === 'added' ? null : <Paragraph line={line} isAlone={isAlone} shown="from" />}
      </Box>
      <Box flex="1" minWidth={0}>
        {line.change === 'removed' ? null : <Paragraph line={line} isAlone={isAlone} shown="to" />}
      </Box>
    </Flex>
  );
}

/** What stands before a paragraph that is none: readers get it from how it looks. */
const SIGNS: Readonly<Record<LineChange['kind'], string>> = {
  paragraph: '',
  heading: '',
  quote: '❝ ',
  code: '',
  bullet: '• ',
  number: '# ',
  image: '▣ ',
};

const EDGES = {
  same: 'neutral200',
  added: 'success600',
  removed: 'danger600',
  changed: 'primary600',
  restyled: 'warning600',
} as const satisfies Record<LineChange['change'], string>;

interface ParagraphProps {
  readonly line: LineChange;
  readonly isAlone: boolean;
  readonly shown: Shown;
}

function Paragraph({ line, isAlone, shown }: ParagraphProps) {
  const message = useMessages();
  const { change, kind, level, words } = line;
  const depth = kind === 'bullet' || kind === 'number' ? level * 4 : 0;
  const isTold = change === 'restyled' || (!isAlone && (change === 'added' || change === 'removed'));
  return (
    <Box borderColor={EDGES[change]} borderStyle="solid" borderWidth="0 0 0 3px" paddingLeft={3}>
      {isTold ? (
        <Badge backgroundColor="neutral150" textColor="neutral800">
          {message(`editorial.compare.line.${change}`)}
        </Badge>
      ) : null}
      <Typography
        tag="p"
        dir="auto"
        variant={kind === 'heading' ? 'delta' : 'omega'}
        textColor="neutral800"
        paddingLeft={depth}
        style={{
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          ...(kind === 'code' && { fontFamily: 'monospace' }),
        }}
      >
        {kind === 'paragraph' ? null : (
          <VisuallyHidden>{message(`editorial.compare.kind.${kind}`, { level })} </VisuallyHidden>
        )}
        {SIGNS[kind] ? <span aria-hidden>{SIGNS[kind]}</span> : null}
        <Words words={words} shown={shown} />
      </Typography>
    </Box>
  );
}
