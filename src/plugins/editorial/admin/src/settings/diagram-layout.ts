import { Graph, layout } from '@dagrejs/dagre';
import { STAGES, type Stage } from '../../../domain/workflow/stages';
import type { StepName } from '../../../domain/workflow/transitions';
import type { StepRule } from '../../../contracts/settings';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Node extends Point {
  readonly stage: Stage;
  readonly width: number;
  readonly height: number;
}

export interface Arrow {
  readonly name: StepName;
  readonly points: readonly Point[];
  readonly label: Point;
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Node[];
  readonly arrows: readonly Arrow[];
}

export interface Words {
  readonly stage: (stage: Stage) => string;
  readonly step: (step: StepName) => string;
}

/** What is rarely done, or leads back where it was, would hide the rest; the table below the diagram has it. */
const ASIDE: ReadonlySet<StepName> = new Set([
  'withdraw',
  'unschedule',
  'publish_minor',
  'publish_without_approval',
  'discard_changes',
  'approve_notice',
]);

/** The way of most texts, drawn straight. */
const MAIN_WAY: ReadonlySet<StepName> = new Set(['submit', 'approve', 'schedule', 'publish']);

/** Pixels: of a letter in the diagram's type, of a box, of the room around it. */
const LETTER = 7.5;
const BOX = { height: 40, padding: 32 };
const LABEL = { height: 18, padding: 10 };
const MARGIN = 8;

/** Places the stages from top to bottom, and the ordinary steps between them. */
export function drawn(steps: readonly StepRule[], words: Words): Diagram {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 48, edgesep: 24, ranksep: 24, marginx: MARGIN, marginy: MARGIN });
  for (const stage of STAGES) {
    graph.setNode(stage, { width: words.stage(stage).length * LETTER + BOX.padding, height: BOX.height });
  }
  for (const { name, from, to } of steps.filter((step) => !ASIDE.has(step.name)).flatMap(ways)) {
    const width = words.step(name).length * LETTER + LABEL.padding;
    const weight = MAIN_WAY.has(name) ? 8 : 1;
    graph.setEdge(from, to, { width, height: LABEL.height, labelpos: 'c', weight }, name);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return { width, height, nodes: STAGES.map((stage) => nodeOf(graph, stage)), arrows: arrowsOf(graph) };
}

interface OneWay {
  readonly name: StepName;
  readonly from: Stage;
  readonly to: Stage;
}

/** Steps that many stages allow, drawn from the one where they are usually taken. */
const USUALLY_FROM: Partial<Record<StepName, Stage>> = {
  request_changes: 'in_review',
  schedule: 'approved',
  unpublish: 'published',
  retract: 'published',
  archive: 'draft',
};

function ways({ name, from, to }: StepRule): readonly OneWay[] {
  const usual = USUALLY_FROM[name];
  const starts = usual ? [usual] : from;
  return starts.map((start) => ({ name, from: start, to }));
}

function nodeOf(graph: Graph, stage: Stage): Node {
  const { x = 0, y = 0, width = 0, height = 0 } = graph.node(stage);
  return { stage, x, y, width, height };
}

function arrowsOf(graph: Graph): readonly Arrow[] {
  return graph.edges().map((edge) => {
    const { points = [], x = 0, y = 0 } = graph.edge(edge);
    return { name: edge.name as StepName, points, label: { x, y } };
  });
}
