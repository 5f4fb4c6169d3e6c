/** Strapi Blocks, as far as the demo newsroom uses them. The plugin's own type is wider. */
export interface TextLeaf {
  type: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export interface LinkNode {
  type: 'link';
  url: string;
  children: TextLeaf[];
}

export type Inline = TextLeaf | LinkNode;

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 2 | 3; children: Inline[] }
  | { type: 'quote'; children: Inline[] }
  | { type: 'list'; format: 'ordered' | 'unordered'; children: { type: 'list-item'; children: Inline[] }[] };

export type CreditRole =
  | 'by'
  | 'reporting'
  | 'photography'
  | 'illustration'
  | 'graphics'
  | 'video'
  | 'data'
  | 'translation'
  | 'editing'
  | 'fact_check'
  | 'as_told_to';

export interface DemoAuthor {
  key: string;
  name: string;
  kind: 'person' | 'organization' | 'collective' | 'agency';
  sortName?: string;
  jobTitle?: string;
  organization?: { name: string; url?: string };
  /** The year the career in journalism began; experience is counted from it. */
  careerStart?: number;
  outlets: { name: string; url?: string }[];
  /** At most 250 characters. */
  shortBio?: string;
  /** Paragraphs; `{years}` stands for the number of years since `careerStart`. Absent: composed from the facts. */
  bio?: string[];
  expertise: string[];
  /** BCP 47 tags. */
  languages: string[];
  location?: string;
  links: { label: string; url: string }[];
}

export interface DemoSection {
  slug: 'world' | 'science';
  name: string;
  description: string;
}

export interface DemoTag {
  slug: string;
  name: string;
  description?: string;
}

/** Either the `key` of a demo author or a bare `name` that is printed without a profile. */
export type DemoCredit = { author: string; name?: never } | { name: string; author?: never };

export interface DemoArticle {
  key: string;
  headline: string;
  deck?: string;
  dateline?: string;
  genre: 'news' | 'analysis' | 'opinion' | 'feature' | 'review' | 'interview' | 'obituary' | 'live_blog' | 'leader';
  section: DemoSection['slug'];
  /** Slugs of demo tags. */
  tags: string[];
  credits: (DemoCredit & { role: CreditRole; note?: string })[];
  body: Block[];
  stage: 'draft' | 'in_review' | 'changes_requested' | 'approved' | 'published';
  /** The reviewer's words, where changes were requested. */
  reason?: string;
}

/** A standing page of the site: a type of the application, governed by configuration alone. */
export interface DemoPage {
  key: string;
  title: string;
  intro: string;
  contact?: { label: string; email: string };
  parts: readonly (
    | { __component: 'page.text'; heading?: string; body: Block[] }
    | { __component: 'page.pull-quote'; words: string; speaker?: string }
  )[];
  /** Keys of pages that stand before this one in the list. */
  parent?: string;
  seeAlso?: readonly string[];
  stage: 'draft' | 'in_review' | 'published';
}
