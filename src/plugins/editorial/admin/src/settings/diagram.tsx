import { Box } from '@strapi/design-system';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { StepRule } from '../../../contracts/settings';
import { useMessages } from '../messages';
import { drawn, type Arrow, type Node, type Point } from './diagram-layout';

/** Stages and the ordinary steps between them; the table below says the same, and all of it, in words. */
export function WorkflowDiagram({ steps }: { readonly steps: readonly StepRule[] }) {
  const message = useMessages();
  const { locale } = useIntl();
  const diagram = useMemo(
    () =>
      drawn(steps, {
        stage: (stage) => message(`editorial.stage.${stage}`),
        step: (step) => message(`editorial.step.${step}`),
      }),
    // The words are those of the language.
    [steps, locale, message],
  );
  return (
    <Box overflow="auto" tabIndex={0} role="region" aria-label={message('editorial.settings.diagram')}>
      <Svg
        role="img"
        aria-label={message('editorial.settings.diagram.text')}
        width={diagram.width}
        height={diagram.height}
        viewBox={`0 0 ${diagram.width} ${diagram.height}`}
      >
        <defs>
          <marker
            id="editorial-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path className="head" d="M0 0 L8 4 L0 8 z" />
          </marker>
        </defs>
        {diagram.arrows.map((arrow, n) => (
          <StepArrow key={n} arrow={arrow} words={message(`editorial.step.${arrow.name}`)} />
        ))}
        {diagram.nodes.map((node) => (
          <StageBox key={node.stage} node={node} words={message(`editorial.stage.${node.stage}`)} />
        ))}
      </Svg>
    </Box>
  );
}

function StageBox({ node: { x, y, width, height }, words }: { readonly node: Node; readonly words: string }) {
  return (
    <g>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={4} />
      <text className="stage" x={x} y={y}>
        {words}
      </text>
    </g>
  );
}

function StepArrow({ arrow: { points, label }, words }: { readonly arrow: Arrow; readonly words: string }) {
  return (
    <g>
      <path className="way" d={curve(points)} markerEnd="url(#editorial-arrow)" />
      <text className="step" x={label.x} y={label.y}>
        {words}
      </text>
    </g>
  );
}

/** Through the middles of the pieces, so that corners are round. */
function curve(points: readonly Point[]): string {
  const [first, ...others] = points;
  const last = others.pop();
  if (!first || !last) return '';
  const bends = others.map((point, n) => {
    const next = others[n + 1] ?? last;
    const end = n === others.length - 1 ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y} ${bends.length > 0 ? bends.join(' ') : `L${last.x} ${last.y}`}`;
}

const Svg = styled.svg`
  display: block;

  rect {
    fill: ${({ theme }) => theme.colors.primary100};
    stroke: ${({ theme }) => theme.colors.primary600};
  }

  .way {
    fill: none;
    stroke: ${({ theme }) => theme.colors.neutral400};
    stroke-width: 1.5;
  }

  .head {
    fill: ${({ theme }) => theme.colors.neutral400};
  }

  text {
    text-anchor: middle;
    dominant-baseline: central;
    font-size: 1.2rem;
    fill: ${({ theme }) => theme.colors.neutral800};
  }

  .stage {
    font-size: 1.3rem;
    font-weight: 600;
  }

  /* The word stands on its arrow, so it has the page's ground behind it. */
  .step {
    paint-order: stroke;
    stroke: ${({ theme }) => theme.colors.neutral0};
    stroke-width: 5px;
  }
`;
