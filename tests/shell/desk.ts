/** What specs hold in their hands, on either shell. */
import type { Page } from '@playwright/test';

export interface LaunchOptions {
  /** Folder of the browser profile and the app's data; kept over restarts. A temporary one when left out. */
  profile?: string;
  /** Where saved papers go (answers every save dialog). Default: `<profile>/papers`. */
  documents?: string;
  backups?: string;
  /** Flags for Chromium besides the usual ones, e.g. a camera that is none. */
  flags?: readonly string[];
  /** A screen that is touched (stand-in only). */
  touch?: boolean;
  /** Milliseconds the last backup on quit may take. Default 4000. */
  quitPatience?: number;
}

export interface Desk {
  readonly shell: 'electron' | 'stand-in';
  /** The window's page NOW: another one after restart, kill or crash. */
  readonly page: Page;
  readonly folders: { profile: string; documents: string; backups: string };
  /** Absolute paths of saved papers, sorted. */
  savedFiles(): string[];
  /** Choose a menu item by its id. */
  menu(id: string): Promise<void>;
  /** Quit as a user does (last backup included) and start again on the same profile. */
  restart(): Promise<Page>;
  /** Quit as a user does; a temporary profile is removed. Throws when the screens left an error uncaught. */
  close(): Promise<void>;
  /** SIGKILL; `restart()` starts again on the same profile. */
  kill(): Promise<void>;
  /** Crash the renderer process; resolves when the shell shows its next page. */
  crash(): Promise<void>;
  /** Text of what the window shows, even after a crash. */
  text(): Promise<string>;
  /** Click a link in the window, even after a crash. */
  follow(linkText: string): Promise<void>;
  /** Start the app a second time on this profile; true when the second one quit by itself. */
  secondQuits(): Promise<boolean>;
  /** Paths the shell asked the system to open or show (stand-in only; empty on Electron). */
  asked(): string[];
  /** Files sent to the printer (stand-in only; empty on Electron). */
  printed(): string[];
  /** The same with the options they were sent with (stand-in only; empty on Electron). */
  printJobs(): { url: string; options: Record<string, unknown> }[];
  /** The printers the system knows from now on, `stopped` ones out of order (stand-in only; nothing on Electron). */
  plugPrinters(printers: readonly { name: string; title: string; stopped?: boolean }[]): void;
}
