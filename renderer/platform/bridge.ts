/** The Bridge of this run: the shell's when there is one, else what a browser can do. */
import type { Bridge } from '#shared/bridge';
import { browserBridge } from './browser';
import { electronBridge } from './electron';

declare global {
  interface Window {
    /** Put there by the shell's preload script. */
    desk?: Bridge;
  }
}

let made: Bridge | undefined;

/** The one Bridge of this window; made at first use. */
export function bridge(): Bridge {
  made ??= window.desk ? electronBridge(window.desk) : browserBridge();
  return made;
}
