/** Texts for every suite: complete enough to be submitted, unless told otherwise. */
export interface ArticleData {
  headline: string;
  deck?: string;
  body: readonly object[];
  credits: readonly object[];
  [field: string]: unknown;
}

let texts = 0;

export function aParagraph(text: string) {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

export function anArticle(more: Partial<ArticleData> = {}): ArticleData {
  texts += 1;
  return {
    headline: `The harbour opens again, part ${texts}`,
    deck: 'After two winters the ferries are back',
    body: [aParagraph('The first ferry left at six in the morning.')],
    credits: [{ name: 'Wire desk', role: 'by' }],
    ...more,
  };
}

export function anAuthor(more: Record<string, unknown> = {}): Record<string, unknown> {
  texts += 1;
  return {
    name: `Ines Marlow ${texts}`,
    kind: 'person',
    jobTitle: 'Harbour correspondent',
    careerStart: 2004,
    ...more,
  };
}

export function aPage(more: Record<string, unknown> = {}): Record<string, unknown> {
  texts += 1;
  return {
    title: `How we work ${texts}`,
    intro: 'Who writes, who reads, who answers for it',
    contact: { label: 'Readers’ desk', email: 'desk@courier.example' },
    parts: [{ __component: 'page.text', heading: 'Corrections', body: [aParagraph('We say what was wrong.')] }],
    ...more,
  };
}
