import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Newsroom } from './newsroom';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the server does with letters. */
type Mood = 'answers' | 'refuses' | 'hangs';

/** A mail server at the other end of a socket; Strapi's e-mail plugin sends to it through a provider of its own. */
export class MailServer {
  mood: Mood = 'answers';
  readonly taken: Mail[] = [];
  /** Letters that came, taken or not. */
  asked = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<MailServer> {
    const server = createServer();
    const mailServer: MailServer = new MailServer(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        mailServer.asked += 1;
        if (mailServer.mood === 'hangs') return;
        if (mailServer.mood === 'answers') mailServer.taken.push(JSON.parse(body));
        response.writeHead(mailServer.mood === 'answers' ? 250 : 550).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /**
   * Makes it the server of this application. A letter that it takes after the timeout counts as failed: only a test of a
   * server that hangs may have a short one, for on a busy machine every answer is slow.
   */
  serve({ strapi }: Newsroom, timeoutSeconds = 20): void {
    strapi.config.set('plugin::editorial.notifications', {
      worker: false,
      mail: true,
      mailTimeoutSeconds: timeoutSeconds,
    });
    const { url } = this;
    Object.assign(strapi.plugin('email'), {
      provider: {
        send: async (mail: Mail) => {
          const answer = await fetch(url, { method: 'POST', body: JSON.stringify(mail) });
          if (!answer.ok) throw new Error(`550 refused`);
        },
      },
    });
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }
}
