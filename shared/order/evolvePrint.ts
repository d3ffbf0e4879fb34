/** evolve for what happens to print orders only. Total like all of evolve: what does not fit becomes a conflict. */
import type { PrintEventData, PrintEventType } from './eventsPrint';
import { conflict, type Meta } from './evolveParts';
import type { OrderState } from './state';
import { type PrintWork, type Proof, workOf } from './statePrint';

type Apply<T extends PrintEventType> = (s: OrderState, d: PrintEventData<T>, m: Meta) => OrderState;

const stamp = (m: Meta) => ({ at: m.at, by: m.by });
const put = (s: OrderState, change: Partial<PrintWork>): OrderState => ({
  ...s,
  print: { ...workOf(s), ...change },
});

export const printHandlers: { [T in PrintEventType]: Apply<T> } = {
  'order.quoted': (s, d, m) => {
    const { quotations } = workOf(s);
    return quotations.some((q) => q.quotation === d.quotation)
      ? conflict(s, m, 'order.quoted', 'numberTwice', { number: d.quotation })
      : put(s, { quotations: [...quotations, { ...d, ...stamp(m) }] });
  },
  'order.teamSet': (s, d, m) => put(s, { team: { ...d, ...stamp(m) } }),
  'order.permitChecked': (s, d, m) => put(s, { permit: { ...d, ...stamp(m) } }),
  'order.proofKept': (s, d, m) => {
    const { proofs } = workOf(s);
    return proofs.some((p) => p.version === d.version)
      ? conflict(s, m, 'order.proofKept', 'proofTwice', { number: d.proof })
      : put(s, { proofs: [...proofs, { ...d, ...stamp(m) }] });
  },
  'order.planKept': (s, d, m) =>
    put(s, { plan: { ...d, ...stamp(m), version: (workOf(s).plan?.version ?? 0) + 1 } }),
  'order.operationDone': (s, d, m) =>
    put(s, { operations: [...workOf(s).operations, { ...d, at: d.at ?? m.at, by: d.by ?? m.by }] }),
  'order.materialIssued': (s, d, m) => {
    const { materials } = workOf(s);
    return materials.some((k) => k.slip === d.slip)
      ? conflict(s, m, 'order.materialIssued', 'numberTwice', { number: d.slip })
      : put(s, { materials: [...materials, { ...d, ...stamp(m) }] });
  },
  'order.qualityChecked': (s, d, m) => {
    const { checks } = workOf(s);
    return checks.some((k) => k.check === d.check)
      ? conflict(s, m, 'order.qualityChecked', 'numberTwice', { number: d.check })
      : put(s, { checks: [...checks, { ...d, ...stamp(m) }] });
  },
  'order.conceded': (s, d, m) => {
    const { checks } = workOf(s);
    if (!checks.some((k) => k.check === d.check && k.verdict === 'fail' && !k.conceded))
      return conflict(s, m, 'order.conceded', 'noSuchCheck', { number: d.check });
    return put(s, { checks: checks.map((k) => (k.check === d.check ? { ...k, conceded: d } : k)) });
  },
  'order.delivered': (s, d, m) => {
    const { deliveries } = workOf(s);
    return deliveries.some((k) => k.delivery === d.delivery)
      ? conflict(s, m, 'order.delivered', 'numberTwice', { number: d.delivery })
      : put(s, { deliveries: [...deliveries, { ...d, ...stamp(m), post: m.post }] });
  },
  'order.restWaived': (s, d, m) =>
    put(s, { waived: [...workOf(s).waived, { ...d, ...stamp(m), post: m.post }] }),
  'order.feedback': (s, d, m) => put(s, { feedback: [...workOf(s).feedback, { ...d, ...stamp(m) }] }),
  'order.sampleKept': (s, d, m) => put(s, { samples: [...workOf(s).samples, { ...d, ...stamp(m) }] }),
  // Who destroyed it stands in the event by name; `by` of the record is who entered it.
  'order.wasteDestroyed': (s, d, m) =>
    put(s, { waste: [...workOf(s).waste, { ...d, at: m.at, enteredBy: m.by }] }),
};

/** The client's word on a proof is the handoff itself: signed, or sent back with the reason. */
export function judgeProof(s: OrderState, act: string, verdict: NonNullable<Proof['verdict']>): OrderState {
  const proofs = s.print?.proofs ?? [];
  const last = proofs.at(-1);
  if (act !== 'signProof' || !last) return s;
  return put(s, { proofs: [...proofs.slice(0, -1), { ...last, verdict }] });
}
