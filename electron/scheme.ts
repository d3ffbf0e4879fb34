/** The app's own scheme: `app://desk/…` serves the built screens and nothing else on the disk. */
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { protocol } from 'electron';
import policy from '../shared/csp.json';
import mime from '../shared/mime.json';
import { crashPage } from './crash-page';

export const appScheme = 'app';
export const appHost = 'desk';
export const homeUrl = `${appScheme}://${appHost}/index.html`;
export const crashUrl = `${appScheme}://${appHost}/~crash/`;

/** Before `ready`: a standard, secure scheme gets an origin of its own, so IndexedDB, OPFS and workers work. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

const types: Record<string, string | undefined> = mime;

/** style-src has 'unsafe-inline' because antd writes its styles at run time; scripts never may. */
const csp = Object.entries(policy)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');

const headers = (type: string, policyText = csp): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': policyText,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
});

/**
 * The file a URL path names under `root`, or null when it tries to leave it.
 * Works on the RAW path: encoded dots, slashes, backslashes, drive letters and NUL are all refused.
 */
export function fileUnder(root: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\:%]/.test(path)) return null;
  if (path.split('/').some((part) => part === '..' || part === '.')) return null;
  const file = join(root, path);
  const step = relative(root, file);
  return step === '' || step.startsWith('..') || isAbsolute(step) ? null : file;
}

/** Answer one request of the scheme. GET and HEAD only; anything unknown is 404. */
export async function answerRequest(root: string, request: Request): Promise<Response> {
  const refuse = (status: number) =>
    new Response(null, { status, headers: headers('text/plain; charset=utf-8') });
  const url = new URL(request.url);
  if (url.protocol !== `${appScheme}:` || url.host !== appHost) return refuse(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  if (url.pathname === '/~crash/') {
    const strict = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";
    return new Response(crashPage, { headers: headers('text/html; charset=utf-8', strict) });
  }
  const type = types[extname(url.pathname).toLowerCase()];
  const file = fileUnder(root, url.pathname);
  if (!type || !file) return refuse(404);
  try {
    const bytes = await readFile(file);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers: headers(type) });
  } catch {
    return refuse(404);
  }
}

/** After `ready`. `root` is the folder of the built screens. */
export function serveScheme(root: string): void {
  protocol.handle(appScheme, (request) => answerRequest(root, request));
}

/** True for a page of ours: the scheme and the host both. */
export function isAppUrl(url: string): boolean {
  try {
    const { protocol: scheme, host } = new URL(url);
    return scheme === `${appScheme}:` && host === appHost;
  } catch {
    return false;
  }
}
