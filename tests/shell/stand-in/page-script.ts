/**
 * The page's half of the stand-in, run before any script of the page: `ipcRenderer` and `contextBridge`
 * as a sandboxed preload sees them, and then the REAL built preload, which can require nothing but `electron`.
 */
import { wire } from './wire';

/** Runs in Chromium; everything it needs is in its argument. */
function standInPreload(names: typeof wire, home: string, preload: (require: unknown) => void): void {
  if (window !== window.top || !location.href.startsWith(home)) return;
  const page = window as unknown as Record<string, unknown>;
  const send = page[names.invoke] as (text: string) => Promise<string>;
  delete page[names.invoke];

  type Coded = Uint8Array & { toBase64(): string };
  const coder = Uint8Array as unknown as { fromBase64(text: string): Uint8Array };
  const pack = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return { $bytes: (value as Coded).toBase64() };
    if (Array.isArray(value)) return value.map(pack);
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
    }
    return value;
  };
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack);
    if (value && typeof value === 'object') {
      const { $bytes } = value as { $bytes?: string };
      if (typeof $bytes === 'string') return coder.fromBase64($bytes);
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
    }
    return value;
  };

  type Listener = (event: unknown, ...data: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  Object.defineProperty(page, names.deliver, {
    value: (channel: string, data: unknown[]) => {
      for (const hear of listeners.get(channel) ?? []) hear({}, ...(unpack(data) as unknown[]));
    },
  });

  const ipcRenderer = {
    async invoke(channel: string, ...data: unknown[]) {
      // Electron clones what it sends and refuses what can't be cloned (functions).
      const cloned = structuredClone(data);
      const answer = JSON.parse(await send(JSON.stringify({ channel, data: pack(cloned) })));
      if (answer.error !== undefined) {
        throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      }
      return unpack(answer.value);
    },
    on(channel: string, hear: Listener) {
      const set = listeners.get(channel) ?? new Set();
      listeners.set(channel, set.add(hear));
      return ipcRenderer;
    },
    removeListener(channel: string, hear: Listener) {
      listeners.get(channel)?.delete(hear);
      return ipcRenderer;
    },
  };

  /** As contextBridge does: the page gets a frozen copy and cannot reach what lies behind it. */
  const freeze = (value: unknown): unknown => {
    if (!value || typeof value !== 'object') return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, freeze(part)])));
  };
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (key in page) throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
      Object.defineProperty(page, key, { value: freeze(api), enumerable: true });
    },
  };

  window.open = () => null;
  preload((name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer };
  });
}

/** The init script: the functions above with the text of the built preload inside. */
export function pageScript(preload: string, home: string): string {
  const body = `(require) => { const module = { exports: {} }; const exports = module.exports; ${preload}\n}`;
  // Some runners compile functions with a helper that only exists on their side.
  const helper = 'const __name = (it) => it;';
  return `(() => { ${helper} (${standInPreload.toString()})(${JSON.stringify(wire)}, ${JSON.stringify(home)}, ${body}); })();`;
}
