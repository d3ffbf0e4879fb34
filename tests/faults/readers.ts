/**
 * Every reader of what comes from outside: files, the clipboard, typed figures, calls over the bridge. The fuzz takes
 * them all; a new one joins by one line in `readers`, with the source files it covers. A unit test finds source files
 * that read something and stand neither here nor in `exempt`.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync, strToU8 } from 'fflate';
import { readPointFile } from '#shared/survey/readers';
import { readState } from '../../electron/window-state';
import { clientSheet, clientsXlsx, workbook } from '../unit/excel/xlsx';
import {
  jobFile,
  jobs,
  journalSample,
  photoSample,
  type Reader,
  readBackupFile,
  readCall,
  readForCli,
  readJobFile,
  readPasted,
  readPhoto,
  readScanFile,
  readSealed,
  readSpreadsheet,
  readTyped,
  taken,
  text,
  windowFile,
  withPictures,
} from './reading';

export const readers: readonly Reader[] = [
  {
    name: 'job file',
    sources: [
      'shared/jobfile/json.ts',
      'renderer/desks/settings/importPreview.ts',
      'renderer/desks/settings/ImportJob.tsx',
    ],
    samples: jobs,
    read: readJobFile,
  },
  {
    name: 'job file on the command line',
    sources: ['electron/cli/files.ts'],
    samples: jobs,
    read: (bytes) => readForCli(bytes, jobFile),
  },
  {
    name: 'backup file',
    sources: [
      'renderer/store/backup.ts',
      'renderer/store/backupZip.ts',
      'renderer/desks/settings/Restore.tsx',
      'renderer/app/RecoverBackup.tsx',
    ],
    samples: [gzipSync(strToU8(JSON.stringify(journalSample()))), withPictures()],
    read: readBackupFile,
  },
  {
    name: 'backup file under a good seal',
    sources: [],
    samples: [gzipSync(strToU8(JSON.stringify(journalSample())))],
    read: readSealed,
  },
  {
    name: 'pasted grid',
    sources: ['renderer/ui/line-table/tsv.ts', 'renderer/ui/line-table/useLineGrid.ts'],
    samples: [
      text('控制点\t点\t6\t1200.00', '地形图\tkm²\t1.257\t26,800.00'),
      text('"两行\n一格"\t"引""号"\t5" 管', '', '\t\t', '=1+1\t@x'),
    ],
    read: readPasted,
  },
  {
    name: 'point file',
    sources: [
      'shared/survey/pointTable.ts',
      'shared/kernel/textOf.ts',
      'renderer/desks/field/StakeoutImport.tsx',
    ],
    samples: [
      text('1,桩位,505123.4567,4301234.5678,12.345', '2,,505223.4567,4301334.5678,12.5'),
      text('点名\tX\tY\tH', 'Z1\t4301234.5678\t505123.4567\t12.345'),
    ],
    read: (bytes) => {
      readPointFile(bytes, 'a.dat');
      return taken;
    },
  },
  {
    name: 'workbook of clients',
    sources: ['shared/excel/readTable.ts', 'renderer/documents/excel/ImportDrawer.tsx'],
    samples: [clientsXlsx()],
    read: readSpreadsheet,
  },
  {
    name: 'sheet inside a workbook',
    sources: [],
    samples: [strToU8(clientSheet())],
    read: (bytes) => readSpreadsheet(workbook({ 表: new TextDecoder().decode(bytes) })),
  },
  {
    name: 'CSV of people',
    sources: [],
    samples: [
      text('姓名,岗位,手机', '孙浩,"外业组长、办公室文员",13800138000', '李静,内业主管,"0312-5012345"'),
      text('name\tposts\tphone', 'a\tclerk\t1.38E+10'),
    ],
    read: readSpreadsheet,
  },
  {
    name: 'photo file',
    sources: ['renderer/documents/photos/takePhoto.ts'],
    samples: [
      photoSample({ orientation: 6, taken: '2026:03:12 09:30:05', offset: '+08:00' }),
      photoSample({}),
      new Uint8Array([0x89, ...strToU8('PNG\r\n\x1a\n')]),
      text('....ftypheic....'),
    ],
    read: readPhoto,
  },
  {
    name: 'typed figures',
    sources: [],
    samples: [
      text('1,234.50'),
      text('－１２．３４'),
      text('CH-2026-0007-B'),
      text('2026-03-12T09:30:00+08:00'),
    ],
    read: (bytes) => readTyped(new TextDecoder().decode(bytes)),
  },
  {
    name: 'window state',
    sources: ['electron/window-state.ts'],
    samples: [text('{"x":10,"y":20,"width":1366,"height":768,"maximized":false}')],
    read: (bytes) => {
      writeFileSync(windowFile, bytes);
      readState(windowFile);
      return taken;
    },
  },
  {
    name: 'scan of a paper',
    sources: ['renderer/documents/fileIn.ts'],
    samples: [
      text('%PDF-1.7', '1 0 obj', '%%EOF'),
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a, 0xff, 0xd9]),
      new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0, 73, 69, 78, 68, 0xae, 0x42, 0x60, 0x82]),
    ],
    read: readScanFile,
  },
  {
    name: 'calls over the bridge',
    sources: [],
    samples: [
      text('{"name":"a.pdf","bytes":{"0":1},"folder":"/tmp"}'),
      text('{"name":"duijie-1-daily.djbak"}'),
      text('{"path":"/tmp/x"}'),
      text('{"name":"a.pdf","bytes":{},"printer":"x","copies":2,"paper":{"width":210000,"height":297000}}'),
      text('{"name":"a","bytes":[],"sha256":"x","keep":30}'),
    ],
    read: readCall,
  },
];

/** Files that read something no stranger can write, or hand it on unread; each with the reason. */
export const exempt: Readonly<Record<string, string>> = {
  'electron/files.ts': 'reads back what it has just written, and compares bytes',
  'electron/backups.ts': 'hands bytes on; the backup reader proves them',
  'electron/pictures.ts': 'hands on only bytes that are what their name says',
  'electron/scheme.ts': 'serves files of the build; its addresses are tried in guards.test.ts',
  'electron/cli/pdf.ts': 'reads the fonts of the package',
  'renderer/platform/browser-backups.ts': 'hands bytes on; the backup reader proves them',
  'renderer/platform/browser-folder.ts': 'compares bytes',
  'renderer/documents/excel/writeBook.ts': 'takes the bytes of what it has just made',
  'renderer/documents/pdfWorker.ts': 'reads the fonts of the build',
  'renderer/desks/order/print/proofFiles.ts': 'hashes and keeps bytes; reads nothing out of them',
  'renderer/store/append.ts': 'copies its own data through JSON',
  'renderer/store/sample.ts': 'reads files of the build',
  'renderer/ui/line-table/useColumnWidths.ts': 'reads what it wrote itself, keeps numbers within limits only',
};
