/** One order, one page, always the same shape: head, trail, next step, and behind tabs all there is of it. */
import { Tabs } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { localDate } from '#shared/kernel/time';
import type { OrderState } from '#shared/order/state';
import { PaperDialog } from '../../documents/PaperDialog';
import { formsOf } from '../../documents/paperForms';
import { useT } from '../../i18n/useT';
import { useOrder, usePeople, useSeated, useWho } from '../../store/hooks';
import { EmptyState } from '../../ui/EmptyState';
import { StepTrail } from '../../ui/StepTrail';
import { useNow } from '../../ui/useNow';
import { DockingTab } from './docking/DockingTab';
import { NextPanel } from './NextPanel';
import { OrderHead } from './OrderHead';
import { firstTab, isTab, type TabId, tabPath, tabsOf } from './places';
import { Production } from './print/Production';
import { FieldRecords } from './tabs/FieldRecords';
import { Flow } from './tabs/Flow';
import { History } from './tabs/History';
import { Items } from './tabs/Items';
import { Overview } from './tabs/Overview';
import { Papers } from './tabs/Papers';
import { Results } from './tabs/Results';
import { tasksFor } from './tasks';
import { trailOf } from './trail';
import { useWords } from './words';
import './order.css';
import './order-tables.css';
import './order-forms.css';

export default function OrderPage() {
  const t = useT();
  const go = useNavigate();
  const { id = '' } = useParams();
  const order = useOrder(id);
  const seated = useSeated();
  if (order === undefined || seated === undefined)
    return <p className="ord-loading">{t('common.loading')}</p>;
  if (order === null)
    return (
      <EmptyState
        title={t('order.unknown')}
        hint={t('order.unknownHint')}
        action={{ label: t('order.toList'), onRun: () => go('/orders') }}
      />
    );
  return <Known key={order.id} order={order} />;
}

function Known({ order }: { order: OrderState }) {
  const t = useT();
  const go = useNavigate();
  const who = useWho();
  const { tab } = useParams();
  const [papers, setPapers] = useState<string[]>();
  const people = usePeople();
  const today = localDate(new Date(useNow()).toISOString());
  const tasks = useMemo(() => tasksFor(order, who, people ?? [], today), [order, who, people, today]);
  const forms = formsOf(order, who.posts);
  const there = tabsOf(order.trade);
  const shown = isTab(tab) && there.includes(tab) ? tab : firstTab(order.trade, who.posts);
  const itemsLabel = order.trade === 'print' ? 'orderWork.tabs.items' : 'order.tabs.items';
  const panes: Record<TabId, { label: string; children: ReactNode }> = {
    overview: { label: t('order.tabs.overview'), children: <Overview order={order} /> },
    items: { label: t(itemsLabel), children: <Items order={order} /> },
    field: { label: t('order.tabs.field'), children: <FieldRecords order={order} /> },
    results: { label: t('order.tabs.results'), children: <Results order={order} /> },
    production: { label: t('orderWork.tabs.production'), children: <Production order={order} /> },
    docking: { label: t('docking.tab'), children: <DockingTab order={order} /> },
    papers: {
      label: t('order.tabs.papersCount', { count: forms.length }),
      children: <Papers order={order} forms={forms} onPaper={setPapers} />,
    },
    flow: { label: t('help.flow.tab'), children: <Flow order={order} onPaper={setPapers} /> },
    history: { label: t('order.tabs.history'), children: <History order={order} /> },
  };
  return (
    <main className="ord-page">
      <OrderHead order={order} mine={tasks.mine.some((m) => m.waiting)} onPaper={setPapers} />
      <Trail order={order} />
      {order.cancelled ? null : <NextPanel order={order} tasks={tasks} />}
      <Tabs
        className="ord-tabs"
        activeKey={shown}
        onChange={(key) => isTab(key) && go(tabPath(order.id, key), { replace: true })}
        destroyOnHidden
        items={there.map((id) => ({ key: id, ...panes[id] }))}
      />
      {papers ? (
        <PaperDialog orderId={order.id} formIds={papers} onClose={() => setPapers(undefined)} />
      ) : null}
    </main>
  );
}

function Trail({ order }: { order: OrderState }) {
  const t = useT();
  const words = useWords();
  const people = usePeople();
  const now = useNow();
  const go = useNavigate();
  const steps = useMemo(
    () =>
      trailOf(order, people ?? [], new Date(now).toISOString(), {
        language: words.language,
        listJoin: words.listJoin,
        waits: (names, since) => t('order.trailWaits', { names, lasted: words.lasted(since, now) }),
        post: (row) => words.post(row.posts[0] ?? ''),
      }),
    [order, people, now, words, t],
  );
  return <StepTrail steps={steps} onOpen={() => go(tabPath(order.id, 'flow'), { replace: true })} />;
}
