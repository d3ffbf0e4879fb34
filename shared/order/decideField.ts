/** What the field records: references, checklist, call, log, quantities signed, stake-out (SV-03, SV-04). */

import { compare, decimal } from '#shared/kernel/decimal';
import type { Refusal } from '#shared/kernel/faults';
import type { Post } from '#shared/kernel/posts';
import { holders, type Person } from '#shared/party/party';
import { keepEarlier } from '#shared/survey/restake';
import { asRegistered } from './checklist';
import type { DecideContext, Decision, OrderCommand } from './command';
import { refuse } from './command';
import { draftOf, otherLeads, postFor } from './drafts';
import type { OrderDraft } from './events';
import { factsOf, liveItems } from './facts';
import { MOST_PHOTOS, withoutTwins } from './photo';
import { quantityText } from './sheet';
import { signOffDrafts } from './signOffs';
import type { OrderState } from './state';

const kinds = [
  'listReferences',
  'keepChecklist',
  'recordContact',
  'keepLog',
  'signOff',
  'withdrawSignOff',
  'keepStakeout',
] as const;
type FieldCommand = Extract<OrderCommand, { do: (typeof kinds)[number] }>;
export const fieldCommands = (c: OrderCommand): c is FieldCommand =>
  (kinds as readonly string[]).includes(c.do);

const onSite: readonly Post[] = ['fieldLead', 'fieldSupervisor'];

/** The name on paper is this person's, and the id, where one is given, is theirs, too. */
const isPerson = (p: Person, said: { by: string; personId?: string | undefined }): boolean =>
  p.name === said.by.trim() && (said.personId === undefined || said.personId === p.id);

export function decideField(order: OrderState, c: FieldCommand, ctx: DecideContext): Decision {
  const post = postFor(onSite, ctx);
  if (!post) return refuse({ rule: 'SV-04', key: 'post', details: { posts: [...onSite] } });
  const facts = factsOf(order);
  const put = (...drafts: OrderDraft[]): Decision => ({ events: drafts.map((d) => draftOf(order, d, post)) });
  const leadOf = (item: number) => order.assignments[item];
  /** Field records need a crew that has left, and close when the lead hands the work in. */
  const away = (lead: string | undefined): Refusal[] => {
    if (!lead || !facts.record('depart', lead))
      return [{ rule: 'SV-03', key: 'before', details: { act: 'depart', lead: '' }, mend: 'checklist' }];
    return facts.record('finishField', lead) ? [{ rule: 'SV-04', key: 'fieldClosed' }] : [];
  };

  switch (c.do) {
    case 'listReferences':
      if (c.references.length === 0 && !c.none)
        return refuse({ rule: 'SV-03', key: 'references', details: { list: ['@lack.references'] } });
      return put({
        type: 'order.referencesListed',
        data: { references: c.references, none: c.none ?? false },
      });

    case 'keepChecklist': {
      if (!order.leads.some((l) => l.id === c.lead)) return refuse({ rule: 'SV-03', key: 'notALeadHere' });
      const others = otherLeads(order, c.lead, onSite, ctx);
      if (others.length) return refuse(...others);
      if (facts.record('depart', c.lead)) return refuse({ rule: 'SV-03b', key: 'departed' });
      const supervisors = holders(ctx.people, 'fieldSupervisor');
      const wrong = c.lines.filter((l) => l.waiver && !supervisors.some((p) => isPerson(p, l.waiver!)));
      if (wrong.length)
        return refuse({ rule: 'SV-03b', key: 'waiverPost', details: { list: wrong.map((l) => l.what) } });
      const mute = c.lines.filter((l) => l.waiver && !l.waiver.reason.trim());
      if (mute.length)
        return refuse({ rule: 'SV-03b', key: 'waiverReason', details: { list: mute.map((l) => l.what) } });
      // What the register says goes with the line, whatever the screen sends.
      const lines = ctx.instruments ? c.lines.map((l) => asRegistered(l, ctx.instruments!)) : c.lines;
      return put({ type: 'order.checklistKept', data: { lead: c.lead, lines, crew: c.crew } });
    }

    case 'recordContact':
      if (!c.with.trim() || !c.by.trim()) return refuse({ rule: 'SV-03c', key: 'contactNames' });
      if (Date.parse(c.at) > Date.parse(ctx.now)) return refuse({ rule: 'SV-03c', key: 'contactFuture' });
      if (Date.parse(c.onSiteAt) < Date.parse(c.at)) return refuse({ rule: 'SV-03c', key: 'contactOrder' });
      return put({
        type: 'order.contactMade',
        data: { with: c.with, by: c.by, at: c.at, onSiteAt: c.onSiteAt },
      });

    case 'keepLog': {
      const no = facts.record('depart', c.lead) ? [] : away(c.lead);
      no.push(...otherLeads(order, c.lead, onSite, ctx));
      const live = liveItems(order).map((i) => i.no);
      const strange = c.items.filter((i) => !live.includes(i.no)).map((i) => `@item.${i.no}`);
      if (strange.length)
        no.push({ rule: 'SV-04b', key: 'notOnSheet', details: { list: strange }, mend: 'changes' });
      if (c.crew.length === 0) no.push({ rule: 'SV-04b', key: 'logCrew' });
      no.push(...tooMany('SV-04b', c.photos));
      if (no.length) return refuse(...no);
      const { do: _, photos, ...data } = c;
      const own = withoutTwins(photos ?? []);
      return put({ type: 'order.logKept', data: { ...data, ...(own.length ? { photos: own } : {}) } });
    }

    case 'signOff':
      return signOff(order, c, ctx, away, leadOf, put);

    case 'withdrawSignOff': {
      const found = order.signOffs.find((s) => s.signature.id === c.signature && !s.void);
      if (!found) return refuse({ rule: 'SV-04a', key: 'noSuchSignature' });
      if (!c.reason.trim()) return refuse({ rule: 'SV-04a', key: 'reasonMissing' });
      const closed = away(leadOf(found.item)).filter((r) => r.key === 'fieldClosed');
      return closed.length
        ? refuse(...closed)
        : put({ type: 'order.signOffWithdrawn', data: { signature: c.signature, reason: c.reason } });
    }

    case 'keepStakeout': {
      const lead = order.leads[0]?.id;
      const no = order.leads.map((l) => away(l.id)).every((r) => r.length) ? away(lead) : [];
      const names = c.points.map((p) => p.name.trim());
      const once = new Set<string>();
      const twice = names.filter((n) => once.size === once.add(n).size);
      if (twice.length)
        no.push({
          rule: 'SV-04c',
          key: 'pointTwice',
          details: { list: [...new Set(twice)] },
          mend: 'stakeout',
        });
      if (c.points.some((p) => p.accepted && !p.accepted.by.trim()))
        no.push({ rule: 'SV-04c', key: 'signerMissing', mend: 'stakeout' });
      if (no.length) return refuse(...no);
      const { do: _, ...data } = c;
      // What was out of tolerance stays on the sheet beside what replaced it, whatever the screen sends.
      const points = keepEarlier(order.stakeout, data.points);
      return put({ type: 'order.stakeoutKept', data: { ...data, points } });
    }
  }
}

const tooMany = (rule: 'SV-04a' | 'SV-04b', photos: readonly unknown[] = []): Refusal[] =>
  photos.length > MOST_PHOTOS ? [{ rule, key: 'photosMany' }] : [];

/** SV-04a: the client signs with the quantity; with no client present the field supervisor, with the reason. */
function signOff(
  order: OrderState,
  c: Extract<FieldCommand, { do: 'signOff' }>,
  ctx: DecideContext,
  away: (lead: string | undefined) => Refusal[],
  leadOf: (item: number) => string | undefined,
  put: (...drafts: OrderDraft[]) => Decision,
): Decision {
  const no: Refusal[] = [];
  const items = c.items.map((s) => ({ ...s, item: liveItems(order).find((i) => i.no === s.no) }));
  const strange = items.filter((s) => !s.item).map((s) => `@item.${s.no}`);
  if (items.length === 0) no.push({ rule: 'SV-04a', key: 'itemsMissing' });
  if (strange.length)
    no.push({ rule: 'SV-04b', key: 'notOnSheet', details: { list: strange }, mend: 'changes' });
  const bad = items.filter(
    (s) => !quantityText.safeParse(s.quantity).success || compare(decimal(s.quantity), decimal('0')) <= 0,
  );
  if (bad.length)
    no.push({
      rule: 'SV-04a',
      key: 'quantity',
      details: { list: bad.map((s) => `@item.${s.no}`) },
      mend: 'quantities',
    });
  if (!c.by.trim()) no.push({ rule: 'SV-04a', key: 'signerMissing' });
  no.push(...tooMany('SV-04a', c.photos));
  for (const lead of new Set(items.map((s) => leadOf(s.no))))
    no.push(...away(lead), ...otherLeads(order, lead, onSite, ctx));
  if (c.capacity === 'substitute') {
    if (!c.reason?.trim()) no.push({ rule: 'SV-04a', key: 'substituteReason' });
    if (!holders(ctx.people, 'fieldSupervisor').some((p) => isPerson(p, c)))
      no.push({ rule: 'SV-04a', key: 'substitutePost', details: { name: c.by } });
  }
  if (no.length) return refuse(...no);
  return put(
    ...signOffDrafts(
      order,
      items.map(({ item, quantity }) => ({ item: item!, quantity })),
      c,
      ctx,
    ),
  );
}
