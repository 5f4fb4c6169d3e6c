import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { freePort } from './free-port';

const READY = '250 OK';
const REFUSED = '451 The postmaster is at lunch.';

/** As much SMTP (RFC 5321) as a letter needs, on a port of this machine; it refuses every letter, or is not there, until told. */
export class MailCatcher {
  isRefusing = false;
  /** Letters as they came, headers and all. */
  readonly taken: string[] = [];
  /** Whether taken or not. */
  asked = 0;
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;

  private constructor(readonly port: number) {}

  /** Of a server that is down: nobody listens yet. */
  static async reserve(): Promise<MailCatcher> {
    return new MailCatcher(await freePort());
  }

  async up(): Promise<void> {
    this.server = createServer((socket) => this.talk(socket)).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async down(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    for (const socket of this.sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    let letter: string[] | undefined;
    const say = (line: string) => void socket.write(`${line}\r\n`);
    createInterface(socket).on('line', (line) => {
      if (letter) {
        if (line !== '.') return void letter.push(line);
        this.taken.push(letter.join('\n'));
        letter = undefined;
        return say(READY);
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'QUIT') return void socket.end('221 Bye\r\n');
      if (verb === 'MAIL') this.asked += 1;
      if (verb === 'MAIL' && this.isRefusing) return say(REFUSED);
      if (verb === 'DATA') letter = [];
      say(verb === 'DATA' ? '354 Go on' : READY);
    });
    say('220 catcher.test');
  }
}
