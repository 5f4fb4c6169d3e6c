import { carriedOver } from '../workflow/carried-over';
import type { Json } from '../workflow/digest';
import type { Label } from '../workflow/policy';
import type { HoldPoint, OpenItem } from '../workflow/refusals';
import { findingOf, type Finding } from './checks';
import type { Checklist, ChecklistItem, Tick } from './item';

/** What must be known of a text to go through its checklist. */
export interface ChecklistFacts {
  /** What a reader would see of it. */
  readonly content: Json;
  readonly digest: string;
  readonly ticks: readonly Tick[];
  /** What happened to the text lately, oldest first: ticks follow amendments as approvals do. */
  readonly events: readonly { readonly digest: string; readonly previousDigest?: string | null }[];
}

/** One item as it stands. */
export interface ChecklistLine {
  readonly item: string;
  readonly check: ChecklistItem['check'];
  readonly label: Label | null;
  readonly field: string | null;
  /** The first step that it holds up while it is open; null where it is advice. */
  readonly before: HoldPoint | null;
  readonly isDone: boolean;
  /** Ticked for another text than this one. */
  readonly isOutdated: boolean;
  readonly everyText: boolean;
  /** What is wrong, where the item is open. */
  readonly finding: Finding | null;
}

export function linesOf(checklist: Checklist, facts: ChecklistFacts): readonly ChecklistLine[] {
  return Object.entries(checklist).map(([name, item]) => lineOf(name, item, facts));
}

/** What holds steps up; advice does not. */
export function openItemsIn(lines: readonly ChecklistLine[]): readonly OpenItem[] {
  return lines.flatMap(({ finding, before }) => {
    if (!finding || before === null) return [];
    const { code, field, message } = finding;
    return [{ code, field, message, before }];
  });
}

function lineOf(name: string, item: ChecklistItem, facts: ChecklistFacts): ChecklistLine {
  const line = {
    item: name,
    check: item.check,
    label: item.label ?? null,
    field: 'field' in item ? item.field : null,
    before: item.before ?? null,
    isOutdated: false,
    everyText: false,
  };
  if (item.check !== 'ticked') {
    const finding = findingOf(item, facts.content);
    return { ...line, isDone: finding === null, finding };
  }
  const tick = facts.ticks.find((one) => one.item === name);
  const isOutdated = tick !== undefined && item.everyText && !holds(tick, facts);
  const isDone = tick !== undefined && !isOutdated;
  const { everyText } = item;
  return { ...line, isDone, isOutdated, everyText, finding: isDone ? null : notTicked(name, item.label, isOutdated) };
}

function holds({ digest }: Tick, { digest: now, events }: ChecklistFacts): boolean {
  return carriedOver(digest, events) === now;
}

function notTicked(item: string, label: Label, isOutdated: boolean): Finding {
  const name = typeof label === 'string' ? label : (label.en ?? Object.values(label)[0] ?? item);
  const message = isOutdated ? `"${name}" was ticked for another text.` : `"${name}" is not ticked.`;
  return { code: 'NOT_TICKED', field: '', message, values: { item } };
}
