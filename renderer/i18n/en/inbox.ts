import type { Strings } from '../strings';
import type { inbox as zh } from '../zh/inbox';

export const inbox: Strings<typeof zh> = {
  title: 'Inbox',
  mine: 'Waiting for me',
  out: 'Handed on, not back yet',
  nothingMine: 'Nothing waits for you right now.',
  nothingOut: 'Everything you handed on has come back.',
  keys: '↑ ↓ to move, Enter to open',
  columns: {
    due: 'Due',
    order: 'Number / project',
    what: 'Waits for',
    who: 'From → to',
    since: 'Since',
  },
  returned: 'Sent back: {{reason}}',
  alert: 'Alert',
  alertWhy: 'Not handed back within 24 hours: please chase it (SV-04d)',
  from: '{{name}} ({{post}})',
  me: 'me',
  empty: {
    title: 'No orders yet',
    hint: 'Once a job is entered as a task sheet, this page says whose turn it is, from whose hand, and what is late.',
    create: 'New order',
    import: 'Import job file',
  },
};
