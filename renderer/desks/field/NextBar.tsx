/** The bar at the bottom: what is done, and the one next thing. */
import type { PersonRef } from '#shared/kernel/posts';
import { whyNot } from '#shared/order/decide';
import { factsOf, itemsOfLead } from '#shared/order/facts';
import { signedOf } from '#shared/order/quantities';
import { signOffStands } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';
import { taskKey } from '#shared/procedure/engine';
import { type Key, useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { useRun } from '../../store/useRun';
import { BigButton } from '../../ui/BigButton';
import { StickyBar } from '../../ui/StickyBar';
import type { FieldTab } from './fieldTab';
import { Refused } from './Refused';

interface Next {
  label: Key;
  act?: string;
  tab?: FieldTab;
  sheet?: boolean;
}

/** What comes next for this lead, in the order of the work. */
export function nextOf(order: OrderState, lead: string): Next {
  const facts = factsOf(order);
  const done = (act: string) => facts.record(act, lead) !== undefined;
  const stakeout = order.sheet.survey?.type === 'stakeout';
  if (!done('accept')) return { label: 'field.next.accept', act: 'accept' };
  if (!done('depart')) {
    if (stakeout && !order.contact) return { label: 'field.next.contact', tab: 'contact' };
    if (!order.checklists[lead]) return { label: 'field.next.prepare', tab: 'prepare' };
    return { label: 'field.next.depart', act: 'depart' };
  }
  if (done('finishField')) return { label: 'field.next.nothing' };
  if (stakeout) {
    const points = order.stakeout?.points ?? [];
    if (points.length === 0 || points.some((p) => !p.measured))
      return { label: 'field.next.stakeout', tab: 'stakeout' };
    if (!done('signSheet')) return { label: 'field.next.signSheet', sheet: true };
  }
  if (facts.lacks({ kind: 'itemsSigned', own: true }, lead).length)
    return { label: 'field.next.quantities', tab: 'quantities' };
  if (facts.lacks({ kind: 'logs' }, lead).length) return { label: 'field.next.log', tab: 'log' };
  if (stakeout && !done('handBack')) return { label: 'field.next.handBack', act: 'handBack' };
  return { label: 'field.next.finish', act: 'finishField' };
}

export interface NextBarProps {
  order: OrderState;
  lead: PersonRef;
  onTab(tab: FieldTab): void;
  onSignSheet(): void;
}

export function NextBar({ order, lead, onTab, onSignSheet }: NextBarProps) {
  const t = useT();
  const who = useWho();
  const runner = useRun(order.id);
  const next = nextOf(order, lead.id);
  const act = next.act ?? (next.sheet ? 'signSheet' : undefined);
  const why = act ? whyNot(order, taskKey(act, lead.id), { posts: who.posts }, new Date().toISOString()) : [];
  const facts = factsOf(order);
  const items = itemsOfLead(order, lead.id);
  const signed = items.filter(
    (i) => signedOf(order, i.no, (s) => signOffStands(order, s)) !== undefined,
  ).length;
  const logs = order.logs.filter((l) => l.lead === lead.id).length;
  const points = order.stakeout?.points ?? [];
  const done = [
    facts.record('depart', lead.id) ? `✓ ${t('field.done.prepare')}` : t('field.done.prepareOpen'),
    ...(order.sheet.survey?.type === 'stakeout'
      ? [
          order.contact ? `✓ ${t('field.done.contact')}` : t('field.done.contactOpen'),
          t('field.done.stakeout', { measured: points.filter((p) => p.measured).length, all: points.length }),
        ]
      : []),
    t('field.done.log', { count: logs }),
    t('field.done.signed', { signed, all: items.length }),
  ];
  const press = async () => {
    if (next.tab) onTab(next.tab);
    else if (next.sheet) onSignSheet();
    else if (next.act) await runner.run({ do: 'act', act: next.act, lead: lead.id });
  };
  return (
    <StickyBar label={t('field.title')} done={done.join('　')}>
      <Refused order={order} refusals={runner.refusals.length ? runner.refusals : why} onTab={onTab} />
      {next.label === 'field.next.nothing' ? (
        <strong>✓ {t(next.label)}</strong>
      ) : (
        <BigButton kind="primary" onClick={press} disabled={why.length > 0} busy={runner.busy}>
          {t(next.label)}
        </BigButton>
      )}
    </StickyBar>
  );
}
