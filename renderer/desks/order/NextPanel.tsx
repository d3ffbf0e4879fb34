/** 下一步: my acts, those I can't do yet with the reason, and whom else the order waits for. */
import { useState } from 'react';
import type { Refusal } from '#shared/kernel/faults';
import type { Change, OrderState } from '#shared/order/state';
import type { WaitingRow } from '#shared/order/summary';
import { findAct } from '#shared/procedure/engine';
import { procedures, type Trade } from '#shared/procedures/registry';
import { type Key, type T, useT } from '../../i18n/useT';
import { usePeople, useWho } from '../../store/hooks';
import { type NextAction, NextActions } from '../../ui/NextActions';
import { useNow } from '../../ui/useNow';
import { ActDialog } from './acts/ActDialog';
import { SendBack } from './acts/SendBack';
import { backWords } from './back';
import { placeOf } from './places';
import { DecideChange } from './tabs/DecideChange';
import { changeDeciders, doersOf, type MyTask, type Tasks } from './tasks';
import { useWords } from './words';

/** Nine missing items are three and a count here; the dialogs and the papers tell them all. */
function shortened(refusal: Refusal, t: T): Refusal {
  const list = refusal.details?.list;
  if (!Array.isArray(list) || list.length <= 4) return refusal;
  const more = t('order.next.more', { count: list.length });
  return { ...refusal, details: { ...refusal.details, list: [...list.slice(0, 3), more] } };
}

/** “First do X” says it; that the same step's X is still open need not be said again. */
function told({ act, refusals }: MyTask): Refusal[] {
  const first = refusals.some((r) => r.key === 'before');
  return first ? refusals.filter((r) => r.key !== 'acts' || r.rule !== act.rule) : refusals;
}

/** Said when no act can be done: my turn but blocked, others' turn, or all is done. */
function waitingKey({ mine, others }: Tasks, trade: Trade): Key {
  if (mine.some((m) => m.waiting)) return 'order.next.blocked';
  if (mine.length + others.length > 0) return 'order.next.nothing';
  return trade === 'docking' ? 'docking.allDone' : 'order.next.done';
}

type Open = { task: MyTask; back: boolean } | { change: Change };

export function NextPanel({ order, tasks }: { order: OrderState; tasks: Tasks }) {
  const t = useT();
  const words = useWords();
  const who = useWho();
  const [open, setOpen] = useState<Open>();

  const label = (task: MyTask) => {
    const act = task.act.title[words.language];
    const plain = !task.lead || (task.lead.id === who.person.id && order.leads.length === 1);
    return plain ? act : t('order.actOf', { act, name: task.lead!.name });
  };
  const backLabel = (task: MyTask) =>
    order.trade === 'docking'
      ? t('order.actOf', { act: t('docking.back.button'), name: task.lead?.name ?? '' })
      : t(backWords(task.act).label);
  const why = (refusals: readonly Refusal[]): Partial<NextAction> => {
    const place = refusals.map((r) => placeOf(r.mend, order.id, who.posts)).find((p) => p !== undefined);
    const rules = [...new Set(refusals.map((r) => r.rule))].filter(Boolean);
    return {
      reason: refusals.map((r) => words.say(shortened(r, t), order)).join(words.language === 'zh' ? '' : ' '),
      rule: rules.join(words.listJoin),
      ...(place ? { mend: { label: t(place.label), to: place.to } } : {}),
    };
  };

  const actions: NextAction[] = [];
  if (changeDeciders.some((p) => who.posts.includes(p)) && !order.cancelled)
    for (const change of order.changes.filter((c) => !c.decided))
      actions.push({
        key: `decide-${change.change}`,
        label: t('order.changes.decide', { change: change.change }),
        enabled: true,
        onRun: () => setOpen({ change }),
      });
  for (const task of tasks.mine) {
    const lacks = told(task);
    // What completes itself by its records is done by making them: the button leads to the one that is lacking.
    const records = task.act.completes !== undefined && task.refusals.every((r) => r.key === 'completes');
    const enabled = task.refusals.length === 0 || records;
    actions.push({
      key: task.key,
      label: records ? t('orderWork.act.record', { act: label(task) }) : label(task),
      enabled,
      kind: actions.some((a) => a.kind === 'primary') ? 'default' : 'primary',
      ...(enabled ? { onRun: () => setOpen({ task, back: false }) } : why(lacks)),
    });
    // Sending back is offered only where there is something to send back: the act's own turn.
    if (task.back?.length === 0)
      actions.push({
        key: `back-${task.key}`,
        label: backLabel(task),
        enabled: true,
        kind: 'danger',
        onRun: () => setOpen({ task, back: true }),
      });
  }
  const close = () => setOpen(undefined);
  return (
    <div className="ord-next">
      <NextActions
        actions={actions}
        waiting={t(waitingKey(tasks, order.trade), { mark: order.handover.shelfMark ?? '—' })}
      />
      <Others order={order} rows={tasks.others} />
      {open && 'change' in open ? <DecideChange order={order} change={open.change} onClose={close} /> : null}
      {open && 'task' in open && !open.back ? (
        <ActDialog order={order} task={open.task} title={label(open.task)} onClose={close} />
      ) : null}
      {open && 'task' in open && open.back ? (
        <SendBack order={order} task={open.task} title={backLabel(open.task)} onClose={close} />
      ) : null}
    </div>
  );
}

/** `等 李静（内业主管）：内业主管认定签字 · 2 小时` */
function Others({ order, rows }: { order: OrderState; rows: readonly WaitingRow[] }) {
  const t = useT();
  const words = useWords();
  const people = usePeople() ?? [];
  const now = useNow();
  if (rows.length === 0) return null;
  return (
    <ul className="ord-others" aria-label={t('order.next.others')}>
      {rows.map((row) => {
        const names = doersOf(order, row, people);
        return (
          <li key={row.key}>
            {names.length
              ? t('order.next.waits', {
                  names: names.join(words.listJoin),
                  posts: words.postList(row.posts),
                })
              : t('order.next.waitsPost', { posts: words.postList(row.posts) })}
            {t('common.colon')}
            {findAct(procedures[order.trade], row.act)?.title[words.language] ?? row.act}
            {row.part ? t('docking.partOf', { name: row.part.name }) : null}
            <small>{words.lasted(row.since, now)}</small>
          </li>
        );
      })}
    </ul>
  );
}
