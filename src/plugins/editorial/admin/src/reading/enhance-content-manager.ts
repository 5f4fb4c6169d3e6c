import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import { workflowApi } from '../steps/workflow-api';
import { overwrittenVersion, standConflict } from '../conflict/standing';
import { selectGovernedType } from '../governed/governed-types';
import type { GetDocument, GetInitialData, Reading, UpdateDocument } from './content-manager';
import { keepRefusedText } from './keep-refused-text';
import { markGoverned } from './mark-governed';
import { readStatusFirst } from './status-first';
import { statusOf } from './status-of';
import { storeOf } from './store';

const { governed, status } = workflowApi.endpoints;

export function enhanceContentManager(app: StrapiApp): void {
  const governs = (uid: string) => selectGovernedType(storeOf(app).getState(), uid);

  const statusIn = (reading: Reading) => {
    const type = governs(reading.model);
    return type && statusOf(type, reading);
  };

  const endpoints = {
    getInitialData: ifThere((definition: GetInitialData) =>
      markGoverned(definition, async () => {
        const { data = [] } = await storeOf(app).dispatch(governed.initiate());
        return data;
      }),
    ),
    getDocument: ifThere((definition: GetDocument) =>
      readStatusFirst(definition, async (reading) => {
        const document = statusIn(reading);
        if (!document) return;
        const request = storeOf(app).dispatch(status.initiate(document, { forceRefetch: true }));
        await request;
        request.unsubscribe();
      }),
    ),
    updateDocument: ifThere((definition: UpdateDocument) =>
      keepRefusedText(definition, {
        isGoverned: (uid) => governs(uid) !== undefined,
        textSeen: (saving) => {
          const document = statusIn(saving);
          const seen = document && status.select(document)(storeOf(app).getState());
          if (!seen?.isSuccess) return undefined;
          const { textVersion, fields } = seen.data;
          return { textVersion: overwrittenVersion(saving) ?? textVersion, fields };
        },
        onConflict: (saving, conflict) => standConflict({ saving, conflict }),
      }),
    ),
  };

  adminApi.enhanceEndpoints({ endpoints });
}

/** Should the content manager drop an endpoint, its stock behaviour is what remains; the server decides anyway. */
function ifThere<Definition>(change: (definition: Definition) => void) {
  return (definition: Definition | undefined) => {
    if (definition) change(definition);
  };
}
