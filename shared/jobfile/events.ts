/**
 * A job file as journal events. Folded, they give the order as the file states it. What must have been done on
 * paper because something behind it is stated is taken as done (`presumed`); inspections, the leader's consent and
 * the client's signatures never are: they count only where the file states them. (A print job received in full, or
 * settled, was made: see printing.ts.)
 */
import type { Draft } from '#shared/order/command';
import { factsOf } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import { findAct, gateRefusals } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { type Cast, castOf, type Existing, type NewId } from './cast';
import { writeDelivery, writeOffice } from './delivery';
import { writeField } from './field';
import { writeInspections } from './inspections';
import { last, utc } from './moments';
import { writePrinting } from './printing';
import type { Job } from './shape';
import { sheetOf } from './sheet';
import { fieldBegun, momentsOf, type Telling } from './telling';
import { OrderWriter } from './writer';

export interface ImportOptions {
  /** Id of the order to be made; left out: one that follows from the number. */
  orderId?: string;
  newId?: NewId;
  /** Name of the file, kept with the order. */
  source?: string;
  /** What the app knows already; people and clients are matched by name. */
  existing?: Existing;
}

export interface JobDrafts {
  /** All of them, in the order to be appended: shop, people, client, then the order. */
  drafts: Draft[];
  orderId: string;
  order: OrderState;
  cast: Omit<Cast, 'drafts' | 'ref'>;
  /** What the file states and the procedure doesn't count, as Chinese sentences. */
  notes: string[];
}

export function jobToEvents(job: Job, options: ImportOptions = {}): JobDrafts {
  const counts = { order: 0, person: 0, client: 0 };
  const newId: NewId = options.newId ?? ((kind) => `${kind}:${++counts[kind]}`);
  const orderId = options.orderId ?? `job:${job.order.number}`;
  const cast = castOf(job, options.existing ?? {}, newId);
  const lastAt = last(momentsOf(job))!;
  const writer = new OrderWriter(orderId, utc(lastAt), job.order.kind);
  const clerk = cast.holders.clerk!;
  const issuedAt = job.order.issuedAt;
  const t: Telling = {
    job,
    writer,
    cast,
    lead: job.order.kind === 'survey' ? cast.holders.fieldLead : undefined,
    clerk,
    issuedAt,
    lastAt: utc(lastAt),
    notes: [],
  };
  writer.put(
    {
      type: 'order.issued',
      data: {
        number: job.order.number,
        trade: job.order.kind,
        sheet: sheetOf(job, cast),
        revision: job.order.revision ?? 1,
        ...(options.source ? { source: options.source.slice(0, 200) } : {}),
        at: issuedAt,
        by: clerk,
      },
    },
    'clerk',
  );
  writer.put({ type: 'order.priced', data: pricesOf(job) }, 'clerk');
  writeAssignment(t);
  writeField(t);
  writeInspections(t);
  const settled = settleGatesHold(writer.state);
  writePrinting(t, settled);
  writeOffice(t, settled);
  writeDelivery(t);

  const { drafts, ref: _, ...told } = cast;
  return {
    drafts: [...drafts, ...writer.drafts],
    orderId,
    order: writer.state,
    cast: told,
    notes: t.notes,
  };
}

/** The order a job file states, by itself: for the command line and for previews. */
export function jobToOrder(job: Job): { order: OrderState; shop: Shop; notes: string[] } {
  const { order, cast, notes } = jobToEvents(job);
  return { order, shop: cast.shop, notes };
}

const pricesOf = (job: Job) => ({
  items: job.order.items
    .filter((i) => i.unitPrice !== undefined || i.taxRate !== undefined)
    .map(({ no, unitPrice, taxRate }) => ({ no, unitPrice, taxRate })),
  tax: job.order.tax,
});

function settleGatesHold(order: OrderState): boolean {
  return gateRefusals(findAct(procedures[order.trade], 'settle')!, factsOf(order)).length === 0;
}

function writeAssignment({ job, writer, cast, lead, clerk, issuedAt }: Telling): void {
  if (!lead) return;
  writer.put(
    { type: 'order.assigned', data: { assignments: job.order.items.map(({ no }) => ({ item: no, lead })) } },
    'fieldSupervisor',
  );
  if (!fieldBegun(job)) return;
  const by = cast.holders.fieldSupervisor ?? clerk;
  writer.presume('readSheet', { at: issuedAt, by });
  writer.presume('assign', { at: issuedAt, by });
  writer.presume('accept', { at: issuedAt, by: lead, lead: lead.id });
}
