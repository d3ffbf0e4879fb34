/** `duijie-job/1`: a whole job as one JSON document. The written form of this is the README beside the examples. */
import { z } from '#shared/kernel/zod';
import {
  amount,
  coordinate,
  date,
  instant,
  line,
  list,
  note,
  oneOf,
  positive,
  rate,
  record,
  signedYuan,
  whole,
  yes,
  yuan,
} from './fields';

export const JOB_FORMAT = 'duijie-job/1';

const no = whole(1, 99_999);
const person = line(40).optional();
const point = record({ x: coordinate, y: coordinate, h: coordinate.optional() });

export const surveyTypeWords = {
  control: '控制',
  topographic: '地形',
  stakeout: '放线',
  asBuilt: '竣工',
  property: '房产',
  earthwork: '土方',
  deformation: '变形',
  pipeline: '管线',
} as const;

const shop = record({
  name: line(80),
  address: note(200).optional(),
  phone: note(40).optional(),
  taxId: note(40).optional(),
  bank: record({ name: line(120), account: line(60) }).optional(),
});

const survey = record({
  type: oneOf(surveyTypeWords),
  controlSystem: note(80).optional(),
  heightDatum: note(80).optional(),
  scale: note(20).optional(),
  extent: note(1000).optional(),
  technical: note(2000).optional(),
  deliverables: list(record({ name: line(200), copies: whole(1, 999) }), 200).optional(),
});

const sheetWords = '应为 "787x1092"、"889x1194" 或 "宽×高"（毫米）';
const print = record({
  product: line(200),
  finishedSize: record({ width: positive('210'), height: positive('285') }).optional(),
  pages: whole(1, 100_000).optional(),
  paper: record({
    kind: line(80),
    weight: positive('157'),
    sheet: z.string(sheetWords).regex(/^\d{1,5}(\.\d{1,2})?\s?[x×X*]\s?\d{1,5}(\.\d{1,2})?$/, sheetWords),
    leavesPerSheet: whole(1, 10_000).optional(),
    spoilage: whole(0, 1_000_000).optional(),
  }).optional(),
  colours: record({ front: whole(0, 20), back: whole(0, 20) }).optional(),
  finishing: list(line(80), 60).optional(),
  packing: note(200).optional(),
  deliverTo: note(200).optional(),
});

const item = record({
  no,
  name: line(200),
  unit: line(20),
  quantity: positive('1.200'),
  unitPrice: amount('26800.00').optional(),
  taxRate: rate.optional(),
  remark: note(500).optional(),
});

const order = record({
  number: line(40),
  kind: oneOf({ survey: '测绘', print: '印刷' }),
  issuedAt: date,
  dueAt: date.optional(),
  contractNo: note(60).optional(),
  revision: whole(1, 9999).optional(),
  client: record({
    name: line(120),
    contact: note(40).optional(),
    phone: note(40).optional(),
    address: note(200).optional(),
  }),
  project: record({ name: line(200), place: note(200).optional() }),
  people: record({
    clerk: line(40),
    fieldSupervisor: person,
    fieldLead: person,
    officeSupervisor: person,
    propertyManager: person,
    leader: person,
    salesperson: person,
    merchandiser: person,
    press: person,
    inspector: person,
  }),
  survey: survey.optional(),
  print: print.optional(),
  items: list(item, 20_000).min(1, '至少要有一项'),
  tax: record({ rate, included: yes }),
});

const itemQuantity = record({ no, quantity: amount('0.620') });

const imageWords = '应为 PNG 图片的 data URL（data:image/png;base64,…），不超过 300 KB';
const signOff = record({
  item: no,
  quantity: positive('1.257'),
  by: line(80),
  capacity: oneOf({ client: '甲方', substitute: '外业主管代签' }),
  reason: note(500).optional(),
  at: instant,
  image: z
    .string(imageWords)
    .max(400_000, imageWords)
    .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/, imageWords)
    .optional(),
});

const field = record({
  contact: record({ with: line(80), by: line(80), at: instant, onSiteAt: instant }).optional(),
  checklist: list(
    record({ what: line(120), ok: yes, waivedBy: line(80).optional(), reason: note(300).optional() }),
    200,
  ).optional(),
  logs: list(
    record({
      date,
      weather: note(40).optional(),
      crew: list(line(80), 60),
      hours: amount('8').optional(),
      items: list(itemQuantity, 20_000),
      events: note(2000).optional(),
    }),
    2000,
  ).optional(),
  signOffs: list(signOff, 20_000).optional(),
  stakeout: record({
    control: note(200).optional(),
    tolerance: amount('0.010'),
    heightTolerance: amount('0.010').optional(),
    points: list(record({ name: line(60), design: point, measured: point.optional() }), 20_000),
  }).optional(),
});

export const inspectionPostWords = {
  fieldSupervisor: '外业主管',
  officeSupervisor: '内业主管',
  propertyManager: '房产管理',
} as const;

const inspection = record({
  post: oneOf(inspectionPostWords),
  by: line(80),
  at: instant,
  verdict: oneOf({ accepted: '合格', returned: '退回' }),
  findings: note(500).optional(),
  reason: note(400).optional(),
  items: list(no, 20_000).optional(),
});

const delivery = record({
  consentBy: line(80).optional(),
  consentAt: instant.optional(),
  bound: yes.optional(),
  stamped: yes.optional(),
  receivedBy: line(80).optional(),
  receivedAt: instant.optional(),
  shelfMark: line(80).optional(),
});

const settlement = record({
  number: line(40).optional(),
  date: date.optional(),
  adjustments: list(record({ label: line(120), amount: signedYuan }), 500).optional(),
  paid: yuan.optional(),
});

export const jobSchema = record({
  format: z.literal(JOB_FORMAT, `应为 "${JOB_FORMAT}"`),
  shop,
  order,
  field: field.optional(),
  inspection: list(inspection, 500).optional(),
  delivery: delivery.optional(),
  settlement: settlement.optional(),
});
export type Job = z.infer<typeof jobSchema>;
