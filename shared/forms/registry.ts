/** Every paper form there is, by id. Window, worker and command line all go through it. */
import { archiveRegister } from './archiveRegister';
import { changeRequest } from './changeRequest';
import { deliveryReceipt } from './deliveryReceipt';
import { departureChecklist } from './departureChecklist';
import { dockingForm } from './dockingForm';
import { fieldLog } from './fieldLog';
import { fieldSignoff } from './fieldSignoff';
import { flowChart } from './flowChart';
import { inspection } from './inspection';
import type { FormRegistry, FormSpec } from './layout/spec';
import { monthlyReport } from './monthlyReport';
import { deliveryNote } from './print/deliveryNote';
import { jobTicket } from './print/jobTicket';
import { materialIssue } from './print/materialIssue';
import { productionPlan } from './print/productionPlan';
import { proofApproval } from './print/proofApproval';
import { qualityRecord } from './print/qualityRecord';
import { quotation } from './print/quotation';
import { printerTest } from './printerTest';
import { printingRegister } from './printingRegister';
import { quantityTable } from './quantityTable';
import { settlement } from './settlement';
import { stakeoutSheet } from './stakeoutSheet';
import { taskSheet } from './taskSheet';

const all = [
  taskSheet,
  departureChecklist,
  fieldLog,
  stakeoutSheet,
  fieldSignoff,
  inspection,
  quantityTable,
  settlement,
  deliveryReceipt,
  quotation,
  jobTicket,
  proofApproval,
  productionPlan,
  materialIssue,
  qualityRecord,
  deliveryNote,
  changeRequest,
  monthlyReport,
  printingRegister,
  flowChart,
  archiveRegister,
  printerTest,
  dockingForm,
];

/** The source a form takes is its own business; who makes it and who builds from it agree by the form's id. */
export const registry: FormRegistry = Object.fromEntries(all.map((form) => [form.id, form as FormSpec]));
