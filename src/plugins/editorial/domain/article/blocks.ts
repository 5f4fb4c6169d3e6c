/** The document tree of Strapi's Blocks editor, as it is stored. */
export interface TextLeaf {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly code?: boolean;
}

export interface LinkNode {
  readonly type: 'link';
  readonly url: string;
  readonly rel?: string;
  readonly target?: string;
  readonly children: readonly TextLeaf[];
}

export type Inline = TextLeaf | LinkNode;

export interface ListItem {
  readonly type: 'list-item';
  readonly children: readonly Inline[];
}

export interface ListBlock {
  readonly type: 'list';
  readonly format: 'ordered' | 'unordered';
  readonly indentLevel?: number;
  readonly children: readonly (ListItem | ListBlock)[];
}

export interface ImageBlock {
  readonly type: 'image';
  readonly image: {
    readonly url: string;
    readonly alternativeText?: string | null;
    readonly caption?: string | null;
    readonly width?: number | null;
    readonly height?: number | null;
  };
}

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly language?: string; readonly children: readonly Inline[] }
  | ListBlock
  | ImageBlock;

export function paragraph(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}
