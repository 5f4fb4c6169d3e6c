import type { AmendmentStep } from '../../../../domain/workflow/automatic';
import type { Stage } from '../../../../domain/workflow/stages';
import { AUTHOR, service } from '../../plugin';
import { documents, rows } from '../../strapi';
import type { LifeDesk } from './author-life';

interface Ending {
  readonly step: AmendmentStep;
  readonly reason: string;
  readonly unlessIn?: Stage;
  /** Profile that takes its place. */
  readonly about?: string;
}

/** Ends a profile for readers, and archives its working copy; the log says by what. */
export async function takeDown(
  { strapi, caller }: LifeDesk,
  documentId: string,
  { step, reason, unlessIn, about }: Ending,
): Promise<void> {
  const key = { uid: AUTHOR, documentId, locale: '' };
  const write = async () => {
    const isLive = (await rows(strapi, AUTHOR).count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;
    if (isLive) await documents(strapi, AUTHOR).unpublish({ documentId });
  };
  const amendment = { step, action: 'unpublish', caller, reason, write, toStage: 'archived', unlessIn, about } as const;
  await service(strapi, 'workflow').amend(key, amendment);
}
