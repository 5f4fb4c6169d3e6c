import type { ApprovalRule } from '../domain/workflow/approvals';
import type { FourEyes } from '../domain/workflow/policy';
import type { Stage } from '../domain/workflow/stages';
import type { Need, StepName, Transition } from '../domain/workflow/transitions';
import type { ReasonCode } from './workflow';

/** A role of the panel; `isLimited` where conditions, such as being the creator, narrow what it may. */
export interface RoleOfPanel {
  readonly name: string;
  readonly isLimited: boolean;
}

/** One of the permissions that allow a step, and the roles that hold it. */
export interface WayOfStep {
  /** Counts for the owner of the document alone. */
  readonly isOwnOnly: boolean;
  readonly panel: readonly RoleOfPanel[];
  /** Roles of users-permissions, by name. */
  readonly contentApi: readonly string[];
}

export interface StepRule {
  readonly name: StepName;
  readonly from: readonly Stage[];
  readonly while: Transition['while'];
  readonly to: Stage;
  readonly needs: readonly Need[];
  readonly ways: readonly WayOfStep[];
}

/** How the workflow of one governed type is set up, from `GET /settings/workflow`. */
export interface RulesOfType {
  readonly uid: string;
  readonly name: string;
  readonly approvals: ApprovalRule;
  readonly fourEyes: FourEyes;
  readonly minorEdits: boolean;
  readonly reasonCodes: readonly ReasonCode[];
  readonly steps: readonly StepRule[];
}
