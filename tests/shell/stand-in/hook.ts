/**
 * Lets the REAL built main.js be imported in this process with `electron` answered by the stand-in.
 * A main imported as `main.js?stand-in=N` gets the fake module of run N; anything else is untouched.
 */
import { register } from 'node:module';

const exported = [
  'app',
  'BrowserWindow',
  'dialog',
  'ipcMain',
  'Menu',
  'protocol',
  'screen',
  'session',
  'shell',
] as const;
export type FakeElectron = Record<(typeof exported)[number], unknown>;

const runs = new Map<string, FakeElectron>();
const place = '__duijieStandIn';
Object.assign(globalThis, { [place]: runs });

const loader = `
import { readFile } from 'node:fs/promises';
const names = ${JSON.stringify(exported)};
const runOf = (url) => url && url.startsWith('file:') ? new URL(url).searchParams.get('stand-in') : null;
export async function resolve(name, context, next) {
  const run = runOf(context.parentURL);
  if (name !== 'electron' || run === null) return next(name, context);
  const lines = names.map((one) => 'export const ' + one + ' = globalThis.${place}.get(' + JSON.stringify(run) + ').' + one + ';');
  return { url: 'data:text/javascript,' + encodeURIComponent(lines.join('\\n')), format: 'module', shortCircuit: true };
}
export async function load(url, context, next) {
  if (runOf(url) === null) return next(url, context);
  return { format: 'module', source: await readFile(new URL(url), 'utf8'), shortCircuit: true };
}
`;

let registered = false;
let count = 0;

/** Import `mainUrl` once more, as a fresh process would, with `electron` answered by `fake`. */
export async function startMain(mainUrl: string, fake: FakeElectron): Promise<void> {
  if (!registered) register(`data:text/javascript,${encodeURIComponent(loader)}`);
  registered = true;
  const run = String(++count);
  runs.set(run, fake);
  await import(/* @vite-ignore */ `${mainUrl}?stand-in=${run}`);
}
