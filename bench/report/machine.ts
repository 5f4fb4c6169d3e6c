import os from 'node:os';

/** What the numbers were taken on, in one line. */
export function machine(): string {
  const [cpu] = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GB`;
  return `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory}, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
