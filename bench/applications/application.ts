import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A Strapi in a process of its own that does one thing at a time. */
export interface Application {
  ask<Answer>(task: string, ...values: readonly unknown[]): Promise<Answer>;
  stop(): Promise<void>;
}

interface Reply {
  readonly value?: unknown;
  readonly problem?: string;
}

/**
 * Starts the application in a folder; it does the tasks that the program `tasks` exports.
 * @throws Error with what the application said when it does not start, or when a task fails
 */
export async function startApplication(folder: string, tasks: string): Promise<Application> {
  const program = path.join(__dirname, 'program.js');
  const environment = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  const child = fork(program, [tasks], { cwd: folder, env: environment, serialization: 'advanced' });
  const reply = async (): Promise<unknown> => {
    const heard = new AbortController();
    const listening = { signal: heard.signal };
    const ended = once(child, 'exit', listening).then(([code]) => ({
      problem: `the application ended with ${String(code)}`,
    }));
    const said: Promise<Reply> = once(child, 'message', listening).then(([message]) => message as Reply);
    ended.catch(() => {});
    said.catch(() => {});
    const { value, problem } = await Promise.race<Reply>([said, ended]).finally(() => heard.abort());
    if (problem !== undefined) throw new Error(problem);
    return value;
  };
  await reply();
  return {
    ask: async <Answer>(task: string, ...values: readonly unknown[]) => {
      child.send({ task, values });
      return (await reply()) as Answer;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
