import { archive } from './en/archive';
import { archiveFind } from './en/archiveFind';
import { calc } from './en/calc';
import { clients } from './en/clients';
import { common } from './en/common';
import { deliver } from './en/deliver';
import { docking } from './en/docking';
import { excel } from './en/excel';
import { field } from './en/field';
import { frame } from './en/frame';
import { help } from './en/help';
import { importing } from './en/importing';
import { inbox } from './en/inbox';
import { manager } from './en/manager';
import { money } from './en/money';
import { order } from './en/order';
import { orderPrint } from './en/orderPrint';
import { orders } from './en/orders';
import { orderWork } from './en/orderWork';
import { paper } from './en/paper';
import { photos } from './en/photos';
import { plan } from './en/plan';
import { duties, press, stock } from './en/press';
import { printers } from './en/printers';
import { registers } from './en/registers';
import { scans } from './en/scans';
import { settings } from './en/settings';
import { start } from './en/start';
import { ui } from './en/ui';
import type { Strings } from './strings';
import type { zh } from './zh';

export const en: Strings<typeof zh> = {
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
