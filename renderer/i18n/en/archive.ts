import type { Strings } from '../strings';
import type { archive as zh } from '../zh/archive';

export const archive: Strings<typeof zh> = {
  title: 'Archive',
  search: 'Search archive',
  table: 'Archive register',
  show: { all: 'All', archived: 'Archived', waiting: 'To be archived' },
  columns: {
    shelfMark: 'Shelf mark',
    number: 'Number',
    client: 'Client',
    project: 'Project',
    deliveredAt: 'Delivered',
    receivedBy: 'Signed by',
    archivedAt: 'Archived',
  },
  notYet: 'To be archived',
  keys: '↑ ↓ to move, Enter to open the documents',
  emptyTitle: 'Nothing delivered yet',
  emptyHint:
    'Once the client has signed and the papers are scanned, orders are listed here with their shelf mark.',
  emptyAction: 'See open orders',
};
