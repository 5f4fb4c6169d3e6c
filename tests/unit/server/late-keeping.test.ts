import { AsyncLocalStorage } from 'node:async_hooks';
import { createLateKeeping } from '../../../src/plugins/editorial/server/src/workflow/texts/late-keeping';

const keyOf = (documentId: string) => ({ uid: 'api::page.page', documentId, locale: '' });

describe('texts that are kept late', () => {
  it('are not kept before whoever saved them has an answer', async () => {
    const kept: string[] = [];
    const late = createLateKeeping(async ({ documentId }) => void kept.push(documentId));
    late.soon(keyOf('one'));
    await Promise.resolve();
    expect(kept).toEqual([]);
    await late.done();
    expect(kept).toEqual(['one']);
  });

  it('are kept one after the other, those that are asked for meanwhile too', async () => {
    const running = new Set<string>();
    const kept: string[] = [];
    const late = createLateKeeping(async ({ documentId }) => {
      expect(running.size).toBe(0);
      running.add(documentId);
      await new Promise(setImmediate);
      if (documentId === 'one') ['three', 'one'].forEach((more) => kept.length < 2 && late.soon(keyOf(more)));
      running.delete(documentId);
      kept.push(documentId);
    });
    ['one', 'two', 'one'].forEach((documentId) => late.soon(keyOf(documentId)));
    await late.done();
    expect(kept).toEqual(['one', 'two', 'three', 'one']);
  });

  it('know nothing of the request that saved them', async () => {
    const request = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const late = createLateKeeping(async () => void seen.push(request.getStore()));
    await request.run('somebody', async () => late.soon(keyOf('one')));
    await late.done();
    expect(seen).toEqual([undefined]);
  });

  it('leave nothing to wait for where there are none', async () => {
    await expect(createLateKeeping(async () => {}).done()).resolves.toBeUndefined();
  });
});
