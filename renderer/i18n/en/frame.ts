import type { Strings } from '../strings';
import type { frame as zh } from '../zh/frame';

export const frame: Strings<typeof zh> = {
  app: 'Duijie Desk',
  skip: 'Skip to content',
  mainNav: 'Main pages',
  searchHint: 'Search number, client, project',
  tabs: {
    inbox: 'Inbox',
    orders: 'Orders',
    docking: 'Docking',
    clients: 'Clients',
    settlements: 'Settlements',
    reports: 'Reports',
    archive: 'Archive',
    registers: 'Registers',
    settings: 'Settings',
  },
  inboxCount: '{{count}} waiting',
  who: {
    label: 'Who is at the desk',
    nobody: 'Choose who you are',
    manage: 'Manage people and posts…',
    language: '中文',
  },
  status: {
    offline: 'Works offline',
    backup: 'Backup {{time}}',
    backupOn: 'Backup {{date}}',
    backupFailed: 'Backup failed',
    noBackup: 'No backup yet',
    clock: 'Clock is wrong: earlier than an entry of {{date}}',
    clockHint:
      'Paper numbers take their year from the computer’s clock. Set date and time right before issuing new orders.',
    running: 'Backing up…',
  },
  palette: {
    title: 'Find and run',
    placeholder: 'Number, client, project or command',
    orders: 'Orders',
    clients: 'Clients',
    registers: 'Registers',
    commands: 'Commands',
    nothing:
      'Nothing found for “{{query}}”. Try the last digits of the number or two characters of the name.',
    start: 'Type a few characters to search, or choose a command above.',
    searching: 'Searching…',
    failed: 'The search did not finish. Please type again.',
    move: 'choose',
    go: 'open',
  },
  commands: {
    newOrder: 'New order',
    print: 'Print this page',
    settings: 'Open settings',
    importJob: 'Import a job file',
    backup: 'Back up now',
    goto: 'Go to {{page}}',
  },
  broken: {
    title: 'This page broke',
    what: 'The page could not be shown. Saved orders, signatures and the journal are still on this machine; nothing was lost.',
    now: 'Choose “Reload” first. If it happens again, export a backup and hand it over together with the details below.',
    reload: 'Reload',
    home: 'Back to the inbox',
    exportBackup: 'Export a backup',
    exporting: 'Exporting…',
    exported: 'The backup was exported.',
    exportFailed: 'The backup was not exported: {{why}}',
    details: 'Details',
  },
  recovery: {
    title: 'The data on this computer can’t be opened',
    what: {
      unreadable:
        'Duijie Desk could not open the database on this computer. The orders and signatures in it were not deleted, and the backups are still in their folder.',
      newer:
        'The data on this computer was written by a newer version of Duijie Desk. This older one must not touch it: install the newest version and open again. The data is whole and unchanged.',
      blocked:
        'Another window of Duijie Desk holds the data. Close the other windows, then choose “Try again”. Nothing was changed.',
      full: 'The disk is full, so the database can’t be opened. Free at least 1 GB, then choose “Try again”. Nothing was changed.',
    },
    first:
      'Choose “Try again” first; if that fails, restart the computer. If it still can’t be opened, restore a backup below.',
    again: 'Try again',
    folder: 'Open the backup folder',
    restore: 'Restore a backup',
    beside:
      'It is restored into a new database; the one that can’t be opened stays as it is. What was written after the backup has to be entered again from paper.',
    looking: 'Checking the backups one by one…',
    newest: 'The newest good backup',
    chosen: 'The chosen backup',
    noBackup:
      'There is no good backup in the folder. Look for a .djbak file on a USB stick or another computer and drop it below.',
    go: 'Restore this one',
    going: 'Restoring…',
    failed:
      'It was not restored: {{why}}. Nothing was changed. Restart the computer and try again; if that fails, copy the backup folder to a USB stick and ask for help.',
    details: 'Details',
  },
  notFound: {
    title: 'There is no such page',
    hint: 'The address may be mistyped, or the page has moved.',
    home: 'Back to the inbox',
  },
};
