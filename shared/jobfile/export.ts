/**
 * The reverse of the import: an order as a job file, for export and for the file embedded in every PDF. What the
 * format has no word for (change requests, references, crew lists, points the client accepted, several leads)
 * stays in the app; the figures that come out of `jobToOrder(orderToJob(o))` are the same.
 */
import { actStands } from '#shared/order/facts';
import { signOffStands } from '#shared/order/signable';
import type { ActDone, OrderState, SignOff } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import type { Shop } from '#shared/party/party';
import { peoplePosts, said } from './cast';
import { inspectionActs } from './inspections';
import { earliestMs, inOrder, latestMs, local } from './moments';
import { JOB_FORMAT, type Job } from './shape';

/** Said where the format asks for a word and the order has none. */
const UNKNOWN = '未填';

export interface ExportOptions {
  /** False: no prices, no rates, no settlement, for papers that field and press get (PM). */
  money: boolean;
}

export function orderToJob(order: OrderState, shop: Shop | undefined, options: ExportOptions): Job {
  const { sheet } = order;
  const { money } = options;
  const field = fieldOf(order);
  const inspection = inspectionsOf(order);
  const delivery = deliveryOf(order);
  const settlement = money ? settlementOf(order) : undefined;
  return {
    format: JOB_FORMAT,
    shop: shopOf(shop),
    order: {
      number: order.number.trim() || UNKNOWN,
      kind: order.trade === 'print' ? 'print' : 'survey',
      issuedAt: sheet.issuedAt,
      ...(sheet.dueAt ? { dueAt: sheet.dueAt } : {}),
      ...said({ contractNo: sheet.contractNo }),
      ...(order.revision > 1 ? { revision: order.revision } : {}),
      client: {
        name: filled(sheet.client.name, 120),
        ...said({
          contact: sheet.client.contact?.slice(0, 40),
          phone: sheet.client.phone?.slice(0, 40),
          address: sheet.client.address,
        }),
      },
      project: { name: filled(sheet.project.name, 200), ...said({ place: sheet.project.place }) },
      people: peopleOf(order),
      ...(sheet.survey ? { survey: surveyOf(sheet.survey) } : {}),
      ...(sheet.print ? { print: printOf(sheet.print) } : {}),
      items: itemsOf(order, money),
      tax: (money && order.prices?.tax) || { rate: '0', included: true },
    },
    ...(field ? { field } : {}),
    ...(inspection.length ? { inspection } : {}),
    ...(delivery ? { delivery } : {}),
    ...(settlement ? { settlement } : {}),
  };
}

const filled = (text: string, most: number): string => text.trim().slice(0, most) || UNKNOWN;

function shopOf(shop: Shop | undefined): Job['shop'] {
  if (!shop) return { name: UNKNOWN };
  const { name, address, phone, taxId, bank } = shop;
  return { name, ...said({ address, phone, taxId }), ...(bank?.name && bank.account ? { bank } : {}) };
}

function peopleOf(order: OrderState): Job['order']['people'] {
  const { people } = order.sheet;
  const out: Job['order']['people'] = { clerk: filled(order.issued?.by.name ?? '', 40) };
  for (const [key, post] of Object.entries(peoplePosts) as [keyof typeof out, string][]) {
    const name = Object.hasOwn(people, post) ? people[post]?.name.trim() : undefined;
    if (name) out[key] = name.slice(0, 40);
  }
  const lead = order.leads[0]?.name.trim();
  if (lead) out.fieldLead = lead.slice(0, 40);
  return out;
}

function surveyOf({ type, deliverables, ...rest }: NonNullable<OrderState['sheet']['survey']>) {
  const { controlSystem, heightDatum, scale, extent, technical } = rest;
  return {
    type,
    ...said({ controlSystem, heightDatum, scale, extent, technical }),
    ...(deliverables.length ? { deliverables } : {}),
  };
}

/** The members the format has a word for; parts, effect, papers and the like stay in the app. */
function printOf(print: NonNullable<OrderState['sheet']['print']>): NonNullable<Job['order']['print']> {
  const { product, finishedSize, pages, paper, colours, finishing, packing, deliverTo } = print;
  const operations = finishing?.filter((f) => f.trim());
  return {
    product: filled(product, 200),
    ...(finishedSize ? { finishedSize } : {}),
    ...(pages ? { pages } : {}),
    ...(paper ? { paper } : {}),
    ...(colours ? { colours } : {}),
    ...(operations ? { finishing: operations } : {}),
    ...said({ packing, deliverTo }),
  };
}

function itemsOf(order: OrderState, money: boolean): Job['order']['items'] {
  const prices = new Map(money ? order.prices?.items.map((p) => [p.no, p]) : []);
  return order.sheet.items
    .filter((i) => !i.struckBy)
    .map(({ no, name, unit, quantity, remark }) => {
      const price = prices.get(no);
      return {
        no,
        name,
        unit: unit.trim() || UNKNOWN,
        quantity,
        ...(price?.unitPrice ? { unitPrice: price.unitPrice } : {}),
        ...(price?.taxRate ? { taxRate: price.taxRate } : {}),
        ...said({ remark }),
      };
    });
}

type Returned = OrderState['returns'][number] & { inspectionPost: keyof typeof inspectionActs };

/** Returns the format can say: those of an inspection. */
function returnsOf(order: OrderState): Returned[] {
  return order.returns.flatMap((r) => {
    const post = Object.entries(inspectionActs).find(([, act]) => act === r.act)?.[0];
    return post ? [{ ...r, inspectionPost: post as Returned['inspectionPost'] }] : [];
  });
}

/** Signatures that stand, and those a stated return voided: reading the file again voids them again. */
function tellable(order: OrderState, s: SignOff): boolean {
  if (!s.void) return signOffStands(order, s);
  return (
    s.void.why === 'returned' &&
    returnsOf(order).some(
      (r) => r.at === s.void?.at && r.items.includes(s.item) && earliestMs(s.signature.at) <= latestMs(r.at),
    )
  );
}

function fieldOf(order: OrderState): Job['field'] {
  const live = new Set(order.sheet.items.filter((i) => !i.struckBy).map((i) => i.no));
  const checklist = Object.values(order.checklists).flatMap((c) =>
    c.lines.map(({ what, ok, waiver, note }) => ({
      what: filled(what, 120),
      ok,
      ...(waiver ? { waivedBy: waiver.by, reason: waiver.reason } : said({ reason: note })),
    })),
  );
  const logs = order.logs.map(({ date, weather, crew, hours, items, events }) => ({
    date,
    ...said({ weather }),
    crew: crew.filter((c) => c.trim()),
    ...(hours ? { hours } : {}),
    items: items.filter((i) => live.has(i.no)),
    ...said({ events }),
  }));
  const hands = [...order.signOffs, ...workOf(order).deliveries].map((s) => s.signature);
  const images = new Map(hands.map((s) => [s.id, s.image]));
  const signOffs = order.signOffs
    .filter((s) => live.has(s.item) && s.signature.capacity !== 'post' && tellable(order, s))
    .map((s) => {
      const image = s.signature.image ?? (s.signature.hand ? images.get(s.signature.hand) : undefined);
      return {
        item: s.item,
        quantity: s.quantity,
        by: s.signature.by,
        capacity: s.signature.capacity as 'client' | 'substitute',
        ...said({ reason: s.reason }),
        at: local(s.signature.at),
        ...(image ? { image } : {}),
      };
    });
  const { contact } = order;
  const field: Job['field'] = {
    ...(contact ? { contact: { ...contact, at: local(contact.at), onSiteAt: local(contact.onSiteAt) } } : {}),
    ...(checklist.length ? { checklist } : {}),
    ...(logs.length ? { logs } : {}),
    ...(signOffs.length ? { signOffs } : {}),
    ...(order.stakeout ? { stakeout: stakeoutOf(order.stakeout) } : {}),
  };
  return Object.keys(field).length ? field : undefined;
}

function stakeoutOf({ control, tolerance, heightTolerance, points }: NonNullable<OrderState['stakeout']>) {
  return {
    ...said({ control }),
    tolerance,
    ...(heightTolerance ? { heightTolerance } : {}),
    points: points.map(({ name, design, measured }) => ({ name, design, ...(measured ? { measured } : {}) })),
  };
}

type Inspection = NonNullable<Job['inspection']>[number];

function acceptedOf(records: readonly ActDone[]): Inspection[] {
  return Object.entries(inspectionActs).flatMap(([post, act]) =>
    records
      .filter((done) => done.act === act && !done.presumed)
      .map((done) => ({
        post: post as Inspection['post'],
        by: filled(done.signature?.by ?? done.by.name, 80),
        at: done.at,
        verdict: 'accepted' as const,
        ...said({ findings: done.note?.slice(0, 500) }),
      })),
  );
}

/** In the order it went: what a return voided, the return, and at the end what stands. */
function inspectionsOf(order: OrderState): Inspection[] {
  const told = new Set<ActDone>();
  const out: Inspection[] = [];
  for (const r of returnsOf(order)) {
    const fallen = order.voided.filter(
      (v) =>
        v.void.why === 'returned' && v.void.at === r.at && earliestMs(v.at) <= latestMs(r.at) && !told.has(v),
    );
    for (const v of fallen) told.add(v);
    out.push(...acceptedOf(fallen), {
      post: r.inspectionPost,
      by: filled(r.by.name, 80),
      at: r.at,
      verdict: 'returned',
      reason: r.reason.slice(0, 400),
      ...(r.items.length ? { items: r.items } : {}),
    });
  }
  out.push(...acceptedOf(Object.values(order.acts).filter((a) => actStands(order, a))));
  return inOrder(out, (i) => i.at).map((i) => ({ ...i, at: local(i.at) }));
}

function deliveryOf(order: OrderState): Job['delivery'] {
  const standing = (act: string) => {
    const done = order.acts[act];
    return done && actStands(order, done) ? done : undefined;
  };
  const consent = standing('consent') ?? order.exportConsent;
  const received = order.trade === 'survey' ? standing('deliver') : undefined;
  const note = workOf(order).deliveries.at(-1);
  const delivery: Job['delivery'] = {
    ...(consent ? { consentBy: filled(consent.by.name, 80), consentAt: local(consent.at) } : {}),
    ...(standing('bind') ? { bound: true, stamped: true } : {}),
    ...(received
      ? { receivedBy: filled(received.signature?.by ?? '', 80), receivedAt: local(received.at) }
      : {}),
    ...(note ? { receivedBy: filled(note.signature.by, 80), receivedAt: local(note.signature.at) } : {}),
    ...(order.trade === 'print' && !note ? said({ receivedBy: order.handover.receivedBy }) : {}),
    ...said({ shelfMark: order.handover.shelfMark }),
  };
  return Object.keys(delivery).length ? delivery : undefined;
}

function settlementOf({ settlement: s }: OrderState): Job['settlement'] {
  const settlement: Job['settlement'] = {
    ...said({ number: s.number }),
    ...(s.date ? { date: s.date } : {}),
    ...(s.adjustments.length ? { adjustments: s.adjustments } : {}),
    ...(s.paid ? { paid: s.paid } : {}),
  };
  return Object.keys(settlement).length ? settlement : undefined;
}
