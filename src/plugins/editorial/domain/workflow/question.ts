import type { Actor } from './actor';
import type { CaseFacts, Intent } from './case';
import type { Policy } from './policy';
import type { Refusal } from './refusals';

/** The one question that every rule answers with a refusal, or with nothing. */
export interface Question {
  readonly facts: CaseFacts;
  readonly intent: Intent;
  readonly actor: Actor;
  readonly policy: Policy;
}

export type Rule = (question: Question) => Refusal | null;

/** A name of ours as people write it. */
export function words(name: string): string {
  return name.replaceAll('_', ' ');
}
