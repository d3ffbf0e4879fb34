import type { Strings } from '../strings';
import type { printChange as zh } from '../zh/printChange';

export const printChange: Strings<typeof zh> = {
  service: 'Service',
  setsItem: '{{item}} → {{quantity}} {{remark}}',
  quantityOf: 'Item {{no}} {{name}}: quantity ({{unit}})',
  paperOf: '{{name}}: paper',
  weightOf: '{{name}}: g/m²',
  now: 'now {{value}}',
  fields: {
    product: 'Product',
    finishedSize: 'Finished size',
    finished: 'Finished size (mm)',
    pages: 'Pages',
    paper: 'Paper',
    colours: 'Colours',
    parts: 'Paper of parts',
    effect: 'Effect',
    finishing: 'Finishing',
    packing: 'Packing',
    deliverTo: 'Deliver to',
    overRun: 'Over-run %',
    spareCopies: 'Spare copies',
    sampleCopies: 'Kept samples',
    jobKind: 'Kind of job',
    permits: 'Papers',
  },
  faults: {
    quantity: 'Quantities must be numbers.',
    finished: 'Write the size as 210×285.',
    weight: 'Weights must be numbers.',
  },
  reopens: 'Once approved, to be done again: {{list}}.',
  reopensNone: 'Nothing that is done has to be done again.',
  priceLater: 'New items get their price under “Prices” once approved.',
};
