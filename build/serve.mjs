/** The built screens on loopback for the browser shell: same headers as the app's own scheme, nothing else served. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, isAbsolute, join, relative } from 'node:path';
import { root } from './paths.mjs';

/** The journal belongs to the origin, port included: another port would be an empty shop. Never change it. */
export const deskPort = 47821;

const shared = (name) => JSON.parse(readFileSync(join(root, 'shared', name), 'utf8'));

/** The shell's policy, but frames may hold a blob: printing goes through the browser's PDF viewer in one. */
function policy() {
  const rules = shared('csp.json');
  rules['frame-src'] = ['blob:'];
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** What `/` answers to a second start, so that it can tell our server from a stranger on the port. */
const sign = 'duijie-desk';

/**
 * @param {{ port?: number, folder?: string }} [how]
 * @returns {Promise<import('node:http').Server>} rejects with EADDRINUSE when the port is taken
 */
export function serve({ port = deskPort, folder = join(root, 'dist/renderer') } = {}) {
  const csp = policy();
  const types = shared('mime.json');
  const server = createServer(async (ask, reply) => {
    const headers = {
      'Content-Security-Policy': csp,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
      'X-Served-By': sign,
    };
    const end = (status, body, type = 'text/plain; charset=utf-8') =>
      reply.writeHead(status, { ...headers, 'Content-Type': type }).end(body);
    // A foreign page may resolve its own name to 127.0.0.1: only our host name is answered.
    const { port: own } = server.address();
    if (ask.headers.host !== `127.0.0.1:${own}`) return end(403);
    if (ask.method !== 'GET' && ask.method !== 'HEAD') return end(405);
    let path;
    try {
      path = decodeURIComponent(new URL(ask.url, 'http://desk').pathname);
    } catch {
      return end(404);
    }
    if (path === '/') path = '/index.html';
    const file = join(folder, path);
    const step = relative(folder, file);
    const type = types[extname(path).toLowerCase()];
    if (!type || /[\0\\:%]/.test(path) || step.startsWith('..') || isAbsolute(step)) return end(404);
    try {
      const bytes = await readFile(file);
      end(200, ask.method === 'HEAD' ? undefined : bytes, type);
    } catch {
      end(404);
    }
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done(server));
  });
}

/** True when the port is held by this app itself (a start before this one). */
export async function isOurs(port = deskPort) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(3000),
    });
    return answer.headers.get('x-served-by') === sign;
  } catch {
    return false;
  }
}
