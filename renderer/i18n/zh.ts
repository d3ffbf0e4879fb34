/** All Chinese words, one file per desk or domain. A new file is added here and in en.ts. */

import { archive } from './zh/archive';
import { archiveFind } from './zh/archiveFind';
import { calc } from './zh/calc';
import { clients } from './zh/clients';
import { common } from './zh/common';
import { deliver } from './zh/deliver';
import { docking } from './zh/docking';
import { excel } from './zh/excel';
import { field } from './zh/field';
import { frame } from './zh/frame';
import { help } from './zh/help';
import { importing } from './zh/importing';
import { inbox } from './zh/inbox';
import { manager } from './zh/manager';
import { money } from './zh/money';
import { order } from './zh/order';
import { orderPrint } from './zh/orderPrint';
import { orders } from './zh/orders';
import { orderWork } from './zh/orderWork';
import { paper } from './zh/paper';
import { photos } from './zh/photos';
import { plan } from './zh/plan';
import { duties, press, stock } from './zh/press';
import { printers } from './zh/printers';
import { registers } from './zh/registers';
import { scans } from './zh/scans';
import { settings } from './zh/settings';
import { start } from './zh/start';
import { ui } from './zh/ui';

export const zh = {
  common,
  frame,
  ui,
  inbox,
  orders,
  order,
  orderPrint,
  orderWork,
  paper,
  photos,
  clients,
  archive,
  archiveFind,
  field,
  money,
  manager,
  registers,
  plan,
  press,
  stock,
  duties,
  settings,
  printers,
  scans,
  deliver,
  start,
  importing,
  excel,
  help,
  calc,
  docking,
};
