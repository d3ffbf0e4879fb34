/** Every paper form there is, by id. Window, worker and command line all go through it. */
import { fieldSignoff } from './fieldSignoff';
import type { FormRegistry, FormSpec } from './layout/spec';
import { monthlyReport } from './monthlyReport';
import { quantityTable } from './quantityTable';
import { settlement } from './settlement';
import { taskSheet } from './taskSheet';

const all = [taskSheet, fieldSignoff, quantityTable, settlement, monthlyReport];

/** The source a form takes is its own business; who makes it and who builds from it agree by the form's id. */
export const registry: FormRegistry = Object.fromEntries(all.map((form) => [form.id, form as FormSpec]));
