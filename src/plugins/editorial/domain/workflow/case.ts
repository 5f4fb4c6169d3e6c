import { isSamePerson, type Actor, type Person } from './actor';
import type { Policy } from './policy';
import type { NamedDocument, OpenItem } from './refusals';
import type { Stage } from './stages';
import type { StepName } from './transitions';

/** One person's yes to one text. */
export interface Approval {
  readonly person: Person;
  readonly digest: string;
  /** The groups that the person could speak for when saying it; none where approvals are a plain count. */
  readonly groups: readonly string[];
}

/** A change of the text since the last publication; `inReview` when it was made while in review. */
export interface TextEdit {
  readonly person: Person;
  readonly inReview: boolean;
}

/** All that `decide` needs to know about a document in one locale. */
export interface CaseFacts {
  readonly stage: Stage;
  readonly isLive: boolean;
  readonly version: number;
  /** SHA-256 over what a reader would see of the working copy, in hexadecimal. */
  readonly digest: string;
  readonly approvals: readonly Approval[];
  readonly submitter: Person | null;
  readonly owner: Person | null;
  /** When the text is to be published, as an ISO 8601 instant; kept through an edit. */
  readonly scheduledFor: string | null;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly edits: readonly TextEdit[];
  /** Persons behind the credits of authorship, or behind a profile. */
  readonly authors: readonly Person[];
  readonly openItems: readonly OpenItem[];
  /** Live documents that would break if this one were taken down. */
  readonly reliedOnBy: readonly NamedDocument[];
  /** Live documents that link to this one, of types where that stands in the way. */
  readonly linkedFrom: readonly NamedDocument[];
  /** Credited authors whose profile was taken down: they neither are public nor go along with this text. */
  readonly hiddenAuthors: readonly NamedDocument[];
  readonly notice: RetractionNotice;
  /** Credited authors never published: their first profiles take the same steps as this text. */
  readonly companions: readonly Companion[];
}

/** What readers of a retracted text are told. */
export interface RetractionNotice {
  /** In the text's own words, approved or not; null where it has none. */
  readonly own: string | null;
  /** What they are told now; null where the text is not retracted. */
  readonly shown: string | null;
}

export interface Companion {
  readonly document: NamedDocument;
  readonly facts: CaseFacts;
  readonly actor: Actor;
  readonly policy: Policy;
}

/** What somebody asks for, and what they saw when they asked. */
export interface Intent {
  readonly step: StepName;
  readonly version?: number;
  readonly digest?: string;
  readonly reason?: string;
  /** One of the policy's reason codes. */
  readonly reasonCode?: string;
  /** ISO 8601 instant with an offset, for `schedule`. */
  readonly at?: string;
  /** The first profiles that were seen with the text. */
  readonly companions?: readonly SeenCompanion[];
}

/** A first profile as somebody saw it. */
export interface SeenCompanion {
  readonly documentId: string;
  readonly digest: string;
}

/** What somebody has seen who looks at it now. */
export function seenNow({ digest, companions }: CaseFacts): Pick<Intent, 'digest' | 'companions'> {
  const seen = companions.map(({ document, facts }) => ({ documentId: document.documentId, digest: facts.digest }));
  return { digest, companions: seen };
}

/** What the intent says was seen of a first profile; undefined where it does not say. */
export function seenOf({ companions = [] }: Intent, documentId: string): string | undefined {
  return companions.find((seen) => seen.documentId === documentId)?.digest;
}

/** Approvals that hold: those given to exactly the present text, one for each person. */
export function standingApprovals(facts: Pick<CaseFacts, 'approvals' | 'digest'>): readonly Approval[] {
  const given = facts.approvals.filter((approval) => approval.digest === facts.digest);
  return given.filter(({ person }, n) => !given.slice(0, n).some((earlier) => isSamePerson(earlier.person, person)));
}
