import type { Label } from '../workflow/policy';
import type { HoldPoint } from '../workflow/refusals';

/** What can be seen in the text itself; `field` is an attribute of the type. */
export type ComputedCheck =
  | { readonly check: 'most_characters'; readonly field: string; readonly most: number }
  | { readonly check: 'present'; readonly field: string }
  | { readonly check: 'image_alt'; readonly field: string }
  | { readonly check: 'credited'; readonly field: string }
  | { readonly check: 'https_links' };

/** What somebody answers for. */
export interface TickedCheck {
  readonly check: 'ticked';
  readonly label: Label;
  /** Whether a tick holds for exactly the text that was ticked. */
  readonly everyText: boolean;
}

/** One item of a type's checklist; it is advice where `before` is absent. */
export type ChecklistItem = (ComputedCheck | TickedCheck) & {
  readonly label?: Label;
  readonly before?: HoldPoint;
};

/** By the names that the configuration gives them, in its order. */
export type Checklist = Readonly<Record<string, ChecklistItem>>;

/** Somebody's yes to an item. */
export interface Tick {
  readonly item: string;
  /** Of the text that was ticked, and where that was amended since, of what became of it. */
  readonly digest: string;
}
