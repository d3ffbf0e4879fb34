/**
 * The app's scheme in stock Chromium, which can't be taught new schemes: `app://desk/…` becomes
 * `http://app.duijie.localhost/…`, a secure context too. A loopback server answers it with the main's own
 * protocol handler, headers and all; Chromium is told to find the host there, so the origin (and with it
 * IndexedDB) stays the same although the port differs each time.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const scheme = 'app://desk';
const origin = 'http://app.duijie.localhost';

export const home = `${origin}/`;
export const toPage = (url: string): string =>
  url.startsWith(scheme) ? origin + url.slice(scheme.length) : url;
export const toApp = (url: string): string =>
  url === origin || url.startsWith(home) ? scheme + url.slice(origin.length) : url;

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

export async function serveOrigin(handler: () => SchemeHandler | undefined) {
  const server = createServer(async (ask, reply) => {
    try {
      const answer = await handler()?.(new Request(scheme + ask.url, { method: ask.method }));
      if (!answer) throw new Error('no handler for the scheme');
      reply.writeHead(answer.status, Object.fromEntries(answer.headers));
      reply.end(Buffer.from(await answer.arrayBuffer()));
    } catch (error) {
      reply.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    /** Nothing but the app is found: a spec can't pass because a far host happened to answer. */
    flag: `--host-resolver-rules=MAP app.duijie.localhost:80 127.0.0.1:${port}, MAP * ~NOTFOUND`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
