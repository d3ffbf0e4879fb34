/** Where a person goes to mend what a refusal names: a page of the app, with the words of the way there. */
import type { Mend } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';
import type { Key } from '../i18n/useT';

const orderPath = (id: string, tab: string): string => `/orders/${encodeURIComponent(id)}/${tab}`;
/** A page of the field desk; its first unfinished one when none is named. */
export const fieldPath = (id: string, page?: string): string =>
  `/field/${encodeURIComponent(id)}${page ? `?page=${page}` : ''}`;
export const settlementPath = (id: string): string => `/settlements/${encodeURIComponent(id)}`;

/** The 生产 tab of a print order with one of its sections open. */
export const partPath = (id: string, part: string): string =>
  `${orderPath(id, 'production')}?part=${encodeURIComponent(part)}`;

const labels: Record<Exclude<Mend, 'steps' | 'delivery'>, Key> = {
  sheet: 'order.mend.sheet',
  assign: 'order.mend.assign',
  references: 'order.mend.references',
  checklist: 'order.mend.checklist',
  contact: 'order.mend.contact',
  log: 'order.mend.log',
  quantities: 'order.mend.quantities',
  stakeout: 'order.mend.stakeout',
  deliverables: 'order.mend.deliverables',
  prices: 'order.mend.prices',
  settlement: 'order.mend.settlement',
  people: 'order.mend.people',
  changes: 'order.mend.changes',
  quote: 'orderPrint.mend.quote',
  team: 'orderPrint.mend.team',
  permit: 'orderPrint.mend.permit',
  proof: 'orderPrint.mend.proof',
  plan: 'orderPrint.mend.plan',
  production: 'orderPrint.mend.production',
  materials: 'orderPrint.mend.materials',
  quality: 'orderPrint.mend.quality',
  deliveries: 'orderPrint.mend.deliveries',
  feedback: 'orderPrint.mend.feedback',
  samples: 'orderPrint.mend.samples',
  risks: 'docking.mend.risks',
};

export interface Place {
  label: Key;
  to: string;
}

/** The place for a refusal, or undefined where it is mended by another act of this page. */
export function placeOf(mend: Mend | undefined, id: string, posts: readonly Post[]): Place | undefined {
  // Another act, or the leader's consent: the sentence and the head of this page say it already.
  if (!mend || mend === 'steps' || mend === 'delivery') return undefined;
  const label = labels[mend];
  const onSite = posts.includes('fieldLead') || posts.includes('fieldSupervisor');
  switch (mend) {
    case 'references':
    case 'checklist':
      return { label, to: onSite ? fieldPath(id, 'prepare') : orderPath(id, 'field') };
    case 'contact':
    case 'log':
    case 'stakeout':
      return { label, to: onSite ? fieldPath(id, mend) : orderPath(id, 'field') };
    case 'quantities':
      return { label, to: onSite ? fieldPath(id, mend) : orderPath(id, 'items') };
    case 'prices':
      return { label, to: orderPath(id, 'items') };
    case 'deliverables':
      return { label, to: orderPath(id, 'results') };
    case 'production':
      return { label, to: partPath(id, 'plan') };
    case 'quote':
    case 'team':
    case 'permit':
    case 'proof':
    case 'plan':
    case 'materials':
    case 'quality':
    case 'deliveries':
    case 'feedback':
    case 'samples':
      return { label, to: partPath(id, mend) };
    case 'settlement':
      return { label, to: settlementPath(id) };
    case 'people':
      return { label, to: '/settings?section=people' };
    case 'risks':
      return { label, to: orderPath(id, 'docking') };
    default:
      return { label, to: orderPath(id, 'overview') };
  }
}
