import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import supertest from 'supertest';
import type { Environment } from './databases';
import { ENVIRONMENT, ROOT } from './environment';
import type { Http } from './newsroom';

interface Answer {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}

/** Where a process is to be killed: before its statement of that number leaves, or when it has left. */
export interface Fuse {
  readonly killAt: number;
  readonly isLate: boolean;
}

/** The application in a process of its own, on a database that others may use too. */
export class Instance {
  private orders = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly http: Http,
    private readonly said: readonly string[],
  ) {}

  static async start(environment: Environment): Promise<Instance> {
    const child = fork(path.join(__dirname, 'crash-child.cjs'), {
      cwd: ROOT,
      env: { ...process.env, ...ENVIRONMENT, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => said.push(String(text)));
    const [first] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    if (typeof first !== 'object' || first === null) throw new Error(`the instance did not start: ${said.join('')}`);
    return new Instance(child, supertest(`http://127.0.0.1:${(first as Answer).answer}`), said);
  }

  /** Everything that it printed. */
  get output(): string {
    return this.said.join('');
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Counts statements from now on, and kills the process where the fuse says. */
  arm(fuse: Fuse | null): Promise<unknown> {
    return this.order('arm', { ...fuse });
  }

  async statements(): Promise<number> {
    return Number(await this.order('count'));
  }

  setClock(at: string): Promise<unknown> {
    return this.order('setClock', { at });
  }

  /** @throws Error when it did not live to the end of the round. */
  publishDue(): Promise<unknown> {
    return this.order('publishDue');
  }

  /** From now on its e-mails go to the server at this address. */
  mailTo(url: string): Promise<unknown> {
    return this.order('mailTo', { url });
  }

  spreadDue(): Promise<unknown> {
    return this.order('spreadDue');
  }

  postDue(): Promise<unknown> {
    return this.order('postDue');
  }

  /** Ends it as the kernel does: nothing of it runs any more. */
  async kill(): Promise<void> {
    if (!this.isAlive) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  private order(order: string, wanted: object = {}): Promise<unknown> {
    const id = ++this.orders;
    return new Promise((resolve, reject) => {
      const end = (outcome: () => void) => {
        this.child.off('message', hear).off('exit', die);
        outcome();
      };
      const hear = (said: Answer) => {
        if (said.id === id) end(() => (said.error ? reject(new Error(said.error)) : resolve(said.answer)));
      };
      const die = () => end(() => reject(new Error('the instance is dead')));
      this.child.on('message', hear).on('exit', die);
      if (this.isAlive) this.child.send({ id, order, ...wanted });
      else die();
    });
  }
}
