/**
 * The Bridge: the only contract between the screens (renderer) and the shell (electron).
 * Every call is one method with one argument object and one answer object, both parsed on both sides.
 * The browser shell implements the same contract with what a browser has (downloads, OPFS).
 */
import { z } from '#shared/kernel/zod';

/** Any Uint8Array, whatever its buffer: pdfmake's and the disk's both pass without a copy. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected a Uint8Array');

/** SHA-256 in lower-case hex. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** One printer, as the system names it and as people know it. */
const printer = z
  .object({
    name: z.string(),
    title: z.string(),
    isDefault: z.boolean(),
    /** `unknown` where the system does not say. */
    status: z.enum(['ready', 'busy', 'stopped', 'unknown']),
  })
  .strict();
export type Printer = z.infer<typeof printer>;

/** The sheet as it lies in the printer, in µm: A5 across is an upright A5 sheet, printed landscape. */
const printerPaper = z
  .object({
    width: z.number().int().min(20_000).max(2_000_000),
    height: z.number().int().min(20_000).max(2_000_000),
    landscape: z.boolean(),
  })
  .strict();
export type PrinterPaper = z.infer<typeof printerPaper>;

export const bridgeCalls = {
  /** Which shell this is, and where its folders are. `backups` is null where there is no folder (plain browser). */
  about: {
    ask: z.object({}).strict(),
    answer: z
      .object({
        shell: z.enum(['electron', 'browser']),
        version: z.string(),
        platform: z.string(),
        folders: z.object({ documents: z.string().nullable(), backups: z.string().nullable() }).strict(),
      })
      .strict(),
  },
  /** Save bytes to a file of the user's choice (atomic). With `folder` no dialog: all go there under their suggested names. */
  saveFile: {
    ask: z.object({ name: z.string().min(1).max(240), bytes, folder: z.string().optional() }).strict(),
    answer: z
      .object({ saved: z.boolean(), path: z.string().nullable(), why: z.string().optional() })
      .strict(),
  },
  /** Ask for a folder once, for saving several files. */
  chooseFolder: {
    ask: z.object({}).strict(),
    answer: z.object({ folder: z.string().nullable() }).strict(),
  },
  /** The printers this machine knows. `why`: there is no list to be had in this shell. */
  listPrinters: {
    ask: z.object({}).strict(),
    answer: z.object({ printers: z.array(printer), why: z.string().optional() }).strict(),
  },
  /**
   * Print one PDF: straight to `printer` when it is named and there, else through the system's dialog. `printer` in
   * the answer: where it went without a dialog; `note`: it was printed, but not as asked.
   */
  printPdf: {
    ask: z
      .object({
        name: z.string().min(1).max(240),
        bytes,
        printer: z.string().min(1).max(300).optional(),
        copies: z.number().int().min(1).max(99).optional(),
        paper: printerPaper.optional(),
      })
      .strict(),
    answer: z
      .object({
        printed: z.boolean(),
        why: z.string().optional(),
        printer: z.string().optional(),
        /** In how many copies it was sent; left out: one, or as many as were said in a dialog we don't see. */
        copies: z.number().int().optional(),
        note: z.string().optional(),
      })
      .strict(),
  },
  /** Write one backup: temp file, read back and compared, then renamed; keeps the newest `keep`. */
  writeBackup: {
    ask: z
      .object({
        name: z.string().regex(/^[\w.-]+$/),
        bytes,
        sha256: z.string().length(64),
        keep: z.number().int().min(1).max(365),
      })
      .strict(),
    answer: z
      .object({ written: z.boolean(), path: z.string().nullable(), why: z.string().optional() })
      .strict(),
  },
  /** Backups there are, newest first. */
  listBackups: {
    ask: z.object({}).strict(),
    answer: z
      .object({
        backups: z.array(z.object({ name: z.string(), bytes: z.number(), at: z.string() }).strict()),
      })
      .strict(),
  },
  readBackup: {
    ask: z.object({ name: z.string().regex(/^[\w.-]+$/) }).strict(),
    answer: z.object({ bytes: bytes.nullable(), why: z.string().optional() }).strict(),
  },
  /** Put one photo or scan beside the backups under its SHA-256; what is there already is not written again. */
  keepPicture: {
    ask: z.object({ sha256: hash, bytes }).strict(),
    answer: z.object({ kept: z.boolean(), why: z.string().optional() }).strict(),
  },
  /** The photos and scans beside the backups, by their SHA-256. */
  listPictures: {
    ask: z.object({}).strict(),
    answer: z.object({ pictures: z.array(hash) }).strict(),
  },
  readPicture: {
    ask: z.object({ sha256: hash }).strict(),
    answer: z.object({ bytes: bytes.nullable() }).strict(),
  },
  /** Open the folder that holds a saved file or the backups, in the system's file manager. */
  revealFile: {
    ask: z.object({ path: z.string() }).strict(),
    answer: z.object({ shown: z.boolean() }).strict(),
  },
  /** The renderer tells the shell that the last backup on quit is done and it may close. */
  readyToQuit: { ask: z.object({}).strict(), answer: z.object({}).strict() },
} as const;

export type BridgeCalls = typeof bridgeCalls;
export type BridgeMethod = keyof BridgeCalls;
export type Ask<M extends BridgeMethod> = z.infer<BridgeCalls[M]['ask']>;
export type Answer<M extends BridgeMethod> = z.infer<BridgeCalls[M]['answer']>;

/** Shell → renderer notices: a menu command, or "about to quit, back up now". */
export const bridgeNotices = {
  command: z
    .object({
      command: z.enum([
        'new-order',
        'search',
        'print',
        'settings',
        'import-job',
        'backup',
        'restore',
        'help',
        'about',
      ]),
    })
    .strict(),
  quitting: z.object({}).strict(),
} as const;
export type BridgeNotice = keyof typeof bridgeNotices;
export type NoticeData<N extends BridgeNotice> = z.infer<(typeof bridgeNotices)[N]>;

/** What `window.desk` is, in either shell. */
export type Bridge = {
  [M in BridgeMethod]: (ask: Ask<M>) => Promise<Answer<M>>;
} & {
  onNotice<N extends BridgeNotice>(notice: N, hear: (data: NoticeData<N>) => void): () => void;
};
