import { createStrapi, type Core } from '@strapi/strapi';

export type Task = (strapi: Core.Strapi, ...values: never[]) => Promise<unknown>;

interface Order {
  readonly task: string;
  readonly values: never[];
}

/** The process of one application: boots it, then does what the bench asks, one thing after the other. */
async function serve(): Promise<void> {
  const { tasks }: { tasks: Readonly<Record<string, Task>> } = await import(process.argv[2] ?? '');
  const folder = process.cwd();
  const strapi = await createStrapi({ appDir: folder, distDir: folder, serveAdminPanel: false }).load();
  process.on('message', (order: Order) => {
    carryOut(strapi, tasks, order).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ problem: error instanceof Error ? String(error.stack) : String(error) }),
    );
  });
  process.send?.({ value: null });
}

async function carryOut(strapi: Core.Strapi, tasks: Readonly<Record<string, Task>>, order: Order): Promise<unknown> {
  const task = tasks[order.task];
  if (!task) throw new Error(`There is no task ${order.task}.`);
  return task(strapi, ...order.values);
}

process.on('disconnect', () => process.exit(0));
serve().catch((error: unknown) => {
  process.send?.({ problem: error instanceof Error ? String(error.stack) : String(error) });
});
