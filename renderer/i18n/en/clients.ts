import type { Strings } from '../strings';
import type { clients as zh } from '../zh/clients';

export const clients: Strings<typeof zh> = {
  title: 'Clients',
  search: 'Search clients',
  searchHint: 'Name, contact, phone, address',
  showInactive: 'Show inactive',
  add: 'Add client',
  editOne: 'Edit {{name}}',
  table: 'Client register',
  columns: {
    name: 'Name',
    contact: 'Contact',
    phone: 'Phone',
    address: 'Address',
    orders: 'Orders',
    open: 'Open',
    lastOn: 'Last order',
  },
  ordersOf: '{{count}} orders of {{name}}',
  inactive: 'Inactive',
  deactivate: 'Deactivate',
  activate: 'Activate again',
  deactivateTitle: 'Deactivate “{{name}}”?',
  deactivateLoss: 'No longer offered on new orders; the {{count}} orders and their papers stay as they are',
  keys: '↑ ↓ to move, Enter to edit',
  failed: 'Not saved: {{why}}. All you typed is still here; try again.',
  faults: {
    nameMissing: 'Enter the name.',
    nameTaken: '“{{name}}” is in the register already; edit that entry.',
    phoneOdd: 'The phone has signs that can’t be dialled; write digits only, commas between numbers.',
  },
  renameHint: 'Earlier orders keep the old name “{{name}}”.',
  emptyTitle: 'The register is empty',
  emptyHint: 'Clients typed on new orders are kept here by themselves; you can also enter them beforehand.',
};
