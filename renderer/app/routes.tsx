/** Every page there is. Desks are loaded when first opened, so that the inbox is on the screen at once. */
import { type ComponentType, lazy } from 'react';

type Load = () => Promise<{ default: ComponentType }>;
const page = (load: Load) => lazy(load);

export const routes: readonly { path: string; Page: ComponentType }[] = [
  { path: '/', Page: page(() => import('../desks/office/Inbox')) },
  { path: '/orders', Page: page(() => import('../desks/office/Orders')) },
  { path: '/orders/new', Page: page(() => import('../desks/office/NewOrder')) },
  { path: '/orders/:id/:tab?', Page: page(() => import('../desks/order/OrderPage')) },
  { path: '/field', Page: page(() => import('../desks/field/FieldHome')) },
  { path: '/field/:id', Page: page(() => import('../desks/field/FieldJob')) },
  { path: '/clients', Page: page(() => import('../desks/office/Clients')) },
  { path: '/settlements', Page: page(() => import('../desks/money/Settlements')) },
  { path: '/settlements/:id', Page: page(() => import('../desks/money/SettlementPage')) },
  { path: '/reports', Page: page(() => import('../desks/manager/Reports')) },
  { path: '/plan', Page: page(() => import('../desks/press/Plan')) },
  { path: '/plan/machines', Page: page(() => import('../desks/press/Machines')) },
  { path: '/plan/load', Page: page(() => import('../desks/press/Load')) },
  { path: '/press', Page: page(() => import('../desks/press/Press')) },
  { path: '/press/checks', Page: page(() => import('../desks/press/Checks')) },
  { path: '/stock', Page: page(() => import('../desks/press/Stock')) },
  { path: '/duties', Page: page(() => import('../desks/press/Duties')) },
  { path: '/archive', Page: page(() => import('../desks/office/Archive')) },
  { path: '/docking', Page: page(() => import('../desks/office/docking/DockingList')) },
  { path: '/docking/new', Page: page(() => import('../desks/office/docking/NewDocking')) },
  { path: '/print/quotes', Page: page(() => import('../desks/press/Offers')) },
  { path: '/print/calc', Page: page(() => import('../desks/press/Calculator')) },
  { path: '/registers/:book?/:id?', Page: page(() => import('../desks/registers/Registers')) },
  { path: '/settings', Page: page(() => import('../desks/settings/Settings')) },
  { path: '/help/:section?', Page: page(() => import('../desks/help/Help')) },
  { path: '/import', Page: page(() => import('../desks/settings/ImportJob')) },
];

export const FirstStart = page(() => import('../desks/settings/FirstStart'));

/** The gallery of shared parts: in development builds only, also without a shop. */
export const devRoutes: typeof routes = import.meta.env.DEV
  ? [{ path: '/gallery', Page: page(() => import('../ui/gallery')) }]
  : [];

export const tabs = [
  { key: 'inbox', to: '/' },
  { key: 'orders', to: '/orders' },
  { key: 'docking', to: '/docking' },
  { key: 'clients', to: '/clients' },
  { key: 'settlements', to: '/settlements' },
  { key: 'reports', to: '/reports' },
  { key: 'archive', to: '/archive' },
  { key: 'registers', to: '/registers' },
  { key: 'settings', to: '/settings' },
] as const;
