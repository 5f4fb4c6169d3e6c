import type { Preview } from 'strapi-plugin-editorial/contracts';
import type { Shown } from './frame';
import { time } from './language';
import { markup, type Markup } from './markup';
import { noPreview } from './notices';
import { piece } from './piece';
import { profile } from './profile';
import { SITE } from './site';

/** Opens a link to a working copy, which counts as one view of it. */
export type OpenPreview = (token: string) => Promise<Preview>;

/** A working copy as its page would show it if it were published now. */
export async function previewPage(open: OpenPreview, token: string): Promise<Shown> {
  try {
    const { data, meta } = await open(token);
    const [title, page] = 'headline' in data ? [data.headline, piece(data)] : [data.name, profile(data)];
    return { status: 200, title: `Preview: ${title}`, main: [banner(meta.preview), page], isUnlisted: true };
  } catch (error) {
    if (isForReaders(error)) return noPreview(error.status, error.message);
    throw error;
  }
}

function banner({ stage, expiresAt }: Preview['meta']['preview']): Markup {
  const until = time(expiresAt, SITE.frame, { dateStyle: 'long', timeStyle: 'short' });
  return markup`<aside class="preview-banner" aria-label="About this preview"><p><strong>Preview. Not public.</strong>
<span>Stage: ${stage.replace(/_/g, ' ')}</span> <span>Link valid until ${until}</span></p></aside>`;
}

function isForReaders(error: unknown): error is Error & { readonly status: number } {
  return error instanceof Error && 'expose' in error && error.expose === true && 'status' in error;
}
