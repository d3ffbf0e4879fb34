/** What a print shop's people record: quotation, team, papers, proofs, material, feedback, samples and waste. */
import { isZero } from '#shared/kernel/decimal';
import type { Refusal } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import type { DecideContext, Decision, OrderCommand, PrintCommand } from './command';
import { refuse } from './command';
import { decideDelivery } from './decideDelivery';
import { decidePlan } from './decidePlan';
import { decideQuality } from './decideQuality';
import { type Desk, draftOf, postFor } from './drafts';
import { factsOf } from './facts';
import { decimalOr0, openFailures } from './factsPrint';
import { permitsFor } from './sheetPrint';
import type { OrderState } from './state';
import { workOf } from './statePrint';

/** Who may record what, and the rule that says so. */
const recorders = {
  keepQuotation: { rule: 'PR-01', posts: ['sales', 'clerk', 'merchandiser'] },
  setTeam: { rule: 'PR-02', posts: ['merchandiser', 'sales', 'clerk', 'leader'] },
  checkPermit: { rule: 'PR-08', posts: ['inspector', 'clerk'] },
  keepProof: { rule: 'PR-05', posts: ['press', 'merchandiser'] },
  keepPlan: { rule: 'PR-03', posts: ['merchandiser'] },
  doOperation: { rule: 'PR-04', posts: ['press', 'merchandiser'] },
  issueMaterial: { rule: 'PR-03', posts: ['storekeeper', 'merchandiser'] },
  checkQuality: { rule: 'PR-05', posts: ['inspector'] },
  concede: { rule: 'PR-05', posts: ['merchandiser', 'sales', 'inspector'] },
  deliver: { rule: 'PR-06', posts: ['storekeeper', 'merchandiser', 'sales', 'clerk'] },
  waiveRest: { rule: 'PR-06', posts: ['merchandiser', 'sales', 'clerk'] },
  signOff: { rule: 'PR-06', posts: ['merchandiser', 'sales', 'clerk'] },
  withdrawSignOff: { rule: 'PR-06', posts: ['merchandiser', 'leader'] },
  keepFeedback: { rule: 'PR-07', posts: ['service', 'serviceManager', 'sales', 'merchandiser', 'clerk'] },
  keepSample: { rule: 'PR-08', posts: ['inspector', 'storekeeper', 'clerk'] },
  destroyWaste: { rule: 'PR-08', posts: ['storekeeper', 'inspector', 'press', 'clerk'] },
} as const satisfies Record<
  PrintCommand['do'] | 'signOff' | 'withdrawSignOff',
  { rule: string; posts: readonly Post[] }
>;

type Recorded = Extract<OrderCommand, { do: keyof typeof recorders }>;
export const recordedInPrint = (c: OrderCommand): c is Recorded => Object.hasOwn(recorders, c.do);
/** Of these, the ones no survey order knows. */
export const printOnly = (c: OrderCommand): c is PrintCommand =>
  recordedInPrint(c) && c.do !== 'signOff' && c.do !== 'withdrawSignOff';

/** The posts that may give a command of the print trade; for greyed forms. */
export const printPosts = (command: keyof typeof recorders): readonly Post[] => recorders[command].posts;

export function decidePrint(order: OrderState, c: Recorded, ctx: DecideContext): Decision {
  const { rule, posts } = recorders[c.do];
  const allowed: readonly Post[] =
    c.do === 'checkQuality' && c.kind === 'maintenance' ? [...posts, 'press'] : posts;
  const post = postFor(allowed, ctx);
  if (!post) return refuse({ rule, key: 'post', details: { posts: [...allowed] } });
  const desk: Desk = {
    rule,
    put: (...drafts) => ({ events: drafts.map((d) => draftOf(order, d, post)) }),
  };
  switch (c.do) {
    case 'keepPlan':
    case 'doOperation':
      return decidePlan(order, c, ctx, desk);
    case 'checkQuality':
    case 'concede':
      return decideQuality(order, c, ctx, desk);
    case 'deliver':
    case 'waiveRest':
    case 'signOff':
    case 'withdrawSignOff':
      return decideDelivery(order, c, ctx, desk);
    default:
      return record(order, c, ctx, desk);
  }
}

type Plain = Exclude<
  Recorded,
  {
    do:
      | 'keepPlan'
      | 'doOperation'
      | 'checkQuality'
      | 'concede'
      | 'deliver'
      | 'waiveRest'
      | 'signOff'
      | 'withdrawSignOff';
  }
>;

function record(order: OrderState, c: Plain, ctx: DecideContext, { rule, put }: Desk): Decision {
  const facts = factsOf(order);
  const no: Refusal[] = [];
  switch (c.do) {
    case 'keepQuotation': {
      const { do: _, ...data } = c;
      if (facts.record('settle')) no.push({ rule: 'PR-06', key: 'settledAlready' });
      if (c.lines.length === 0) no.push({ rule, key: 'items', details: { list: ['@lack.noItems'] } });
      if (no.length) return refuse(...no);
      return put({ type: 'order.quoted', data: { ...data, quotation: ctx.number('BJ') } });
    }

    case 'setTeam': {
      const nameless = c.members.filter((m) => !m.person.name.trim() || !m.part.trim());
      if (c.members.length === 0 || nameless.length)
        return refuse({
          rule,
          key: 'team',
          details: { list: nameless.length ? nameless.map((m) => m.part || m.person.name) : ['@lack.team'] },
        });
      return put({ type: 'order.teamSet', data: { members: c.members } });
    }

    case 'checkPermit': {
      const { do: _, ...data } = c;
      const wanted = permitsFor[order.sheet.print?.jobKind ?? 'ordinary'];
      if (!c.orderedBy.trim()) no.push({ rule, key: 'orderedByMissing' });
      if (c.verdict === 'refused' && !c.note?.trim()) no.push({ rule, key: 'reasonMissing' });
      const shown = c.papers.some((p) => wanted.includes(p.kind) && p.number.trim());
      if (c.verdict === 'allowed' && wanted.length && !shown)
        no.push({ rule, key: 'permit', details: { list: wanted.map((k) => `@permit.${k}`) } });
      if (no.length) return refuse(...no);
      return put({ type: 'order.permitChecked', data: { ...data, entry: ctx.number('CY') } });
    }

    case 'keepProof': {
      const { do: _, ...data } = c;
      // PR-08: nothing is worked on before the papers are seen.
      if (facts.trait('needsPermit') && !facts.record('checkPermit'))
        no.push({
          rule: 'PR-08',
          key: 'before',
          details: { act: 'checkPermit', lead: '' },
          mend: 'permit',
        });
      if (facts.record('signProof')) no.push({ rule, key: 'proofSigned' });
      const wrong = c.checks.filter((k) => !k.ok).map((k) => k.what);
      if (c.checks.length === 0) no.push({ rule, key: 'proofUnchecked' });
      if (wrong.length) no.push({ rule, key: 'proofChecks', details: { list: wrong } });
      if ((c.method === 'digital' || c.method === 'screen') && c.files.length === 0)
        no.push({ rule, key: 'proofFile' });
      if (no.length) return refuse(...no);
      const version = workOf(order).proofs.reduce((last, p) => Math.max(last, p.version), 0) + 1;
      return put({ type: 'order.proofKept', data: { ...data, proof: ctx.number('DY'), version } });
    }

    case 'issueMaterial': {
      const { do: _, ...data } = c;
      const failed = openFailures(order).filter((k) => k.kind === 'incoming');
      if (failed.length)
        no.push({
          rule: 'PR-05',
          key: 'qualityOpen',
          details: { list: failed.map((k) => k.check) },
          mend: 'quality',
        });
      if (!facts.record('checkMaterial'))
        no.push({
          rule: 'PR-05',
          key: 'before',
          details: { act: 'checkMaterial', lead: '' },
          mend: 'quality',
        });
      if (c.lines.length === 0) no.push({ rule, key: 'materials', details: { list: ['@lack.material'] } });
      const nothing = c.lines.filter((l) => isZero(decimalOr0(l.used))).map((l) => l.name);
      if (nothing.length) no.push({ rule, key: 'quantity', details: { list: nothing } });
      if (no.length) return refuse(...no);
      return put({ type: 'order.materialIssued', data: { ...data, slip: ctx.number('LL') } });
    }

    case 'keepFeedback': {
      const { do: _, ...data } = c;
      if (workOf(order).deliveries.length === 0 && !facts.record('deliver'))
        no.push({ rule: 'PR-06', key: 'before', details: { act: 'deliver', lead: '' }, mend: 'deliveries' });
      if (!c.askedOf.trim() || !c.channel.trim()) no.push({ rule, key: 'feedbackNames' });
      return no.length ? refuse(...no) : put({ type: 'order.feedback', data });
    }

    case 'keepSample': {
      const { do: _, ...data } = c;
      if (!c.place.trim()) no.push({ rule, key: 'samplePlace' });
      // Publications are kept for two years.
      const today = localDate(ctx.now);
      const until = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
      if (order.sheet.print?.jobKind === 'publication' && !(c.until && c.until >= until))
        no.push({ rule, key: 'sampleUntil', details: { date: until } });
      if (no.length) return refuse(...no);
      return put({ type: 'order.sampleKept', data });
    }

    case 'destroyWaste': {
      const { do: _, ...data } = c;
      if (!c.what.trim() || !c.by.trim() || !c.witness.trim()) no.push({ rule, key: 'wasteNames' });
      else if (c.by.trim() === c.witness.trim())
        no.push({ rule, key: 'witnessSame', details: { name: c.by.trim() } });
      return no.length ? refuse(...no) : put({ type: 'order.wasteDestroyed', data });
    }
  }
}
