/** One job at a time, big, in the order of the work: 出发检查 → 电话联系 → 日志 → 数量 → 签字. */
import { Segmented, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import type { OrderState } from '#shared/order/state';
import { PaperDialog } from '../../documents/PaperDialog';
import { formsOf } from '../../documents/paperForms';
import { useT } from '../../i18n/useT';
import { useOrder, useWho } from '../../store/hooks';
import { useCommand } from '../../ui/commands';
import { EmptyState } from '../../ui/EmptyState';
import { ContactStep } from './ContactStep';
import type { FieldTab } from './fieldTab';
import { LogStep } from './LogStep';
import { NextBar } from './NextBar';
import { PhotosStep } from './PhotosStep';
import { PrepareStep } from './PrepareStep';
import { QuantitiesStep } from './QuantitiesStep';
import { SheetSigning } from './SheetSigning';
import { StakeoutStep } from './StakeoutStep';
import { Touch } from './Touch';
import './field.css';

export default function FieldJob() {
  const t = useT();
  const go = useNavigate();
  const { id = '' } = useParams();
  const order = useOrder(id);
  if (order === undefined) return null;
  if (!order?.issued)
    return (
      <EmptyState
        title={t('field.notFound')}
        hint={t('field.notFoundHint')}
        action={{ label: t('field.toInbox'), onRun: () => go('/') }}
      />
    );
  if (order.leads.length === 0)
    return (
      <EmptyState
        title={t('field.notAssigned')}
        hint={t('field.notAssignedHint')}
        action={{ label: t('field.openOrder'), onRun: () => go(`/orders/${encodeURIComponent(id)}`) }}
      />
    );
  return <Job order={order} />;
}

function Job({ order }: { order: OrderState }) {
  const t = useT();
  const who = useWho();
  const [leadId, setLeadId] = useState(
    () => (order.leads.find((l) => l.id === who.person.id) ?? order.leads[0]!).id,
  );
  const lead = order.leads.find((l) => l.id === leadId) ?? order.leads[0]!;
  const stakeout = order.sheet.survey?.type === 'stakeout';
  // In the address, so that “去签字” of a refusal opens the very page; which one is open by itself is settled once.
  const [params, setParams] = useSearchParams();
  const [first] = useState<FieldTab>(() => (order.acts[`depart@${lead.id}`] ? 'quantities' : 'prepare'));
  const setTab = (page: FieldTab) => setParams({ page }, { replace: true });
  const [signingSheet, setSigningSheet] = useState(false);
  const [papers, setPapers] = useState(false);
  const forms = formsOf(order, who.posts);
  useCommand('print', () => setPapers(true), forms.length > 0);
  const { client, project } = order.sheet;
  if (signingSheet)
    return (
      <Touch>
        <SheetSigning order={order} lead={lead} onDone={() => setSigningSheet(false)} />
      </Touch>
    );

  const pages: [FieldTab, React.ReactNode][] = [
    ['prepare', <PrepareStep key={lead.id} order={order} lead={lead} />],
    ...(stakeout
      ? [['contact', <ContactStep key="contact" order={order} />] as [FieldTab, React.ReactNode]]
      : []),
    ['log', <LogStep key={lead.id} order={order} lead={lead} />],
    ['photos', <PhotosStep key={lead.id} order={order} lead={lead} />],
    ...(stakeout
      ? [['stakeout', <StakeoutStep key="stakeout" order={order} />] as [FieldTab, React.ReactNode]]
      : []),
    ['quantities', <QuantitiesStep key={lead.id} order={order} lead={lead} />],
  ];
  const asked = params.get('page');
  const tab = pages.find(([key]) => key === asked)?.[0] ?? first;
  return (
    <Touch>
      <header className="fld-head">
        <div>
          <h2>{project.name}</h2>
          <p>
            <Link to={`/orders/${encodeURIComponent(order.id)}`}>{order.number}</Link>
            {[client.name, project.place].filter(Boolean).map((text) => (
              <span key={text}>{text}</span>
            ))}
          </p>
        </div>
        <p className="fld-contact">
          {client.contact}
          {client.phone ? (
            <a href={`tel:${client.phone}`}>{t('field.call', { phone: client.phone })}</a>
          ) : null}
        </p>
      </header>
      {order.leads.length > 1 ? (
        <Segmented
          size="large"
          aria-label={t('field.part')}
          value={lead.id}
          onChange={(v) => setLeadId(String(v))}
          options={order.leads.map((l) => ({ value: l.id, label: l.name }))}
        />
      ) : null}
      <Tabs
        size="large"
        activeKey={tab}
        onChange={(k) => setTab(k as FieldTab)}
        items={pages.map(([key, children]) => ({ key, label: t(`field.steps.${key}`), children }))}
      />
      <NextBar order={order} lead={lead} onTab={setTab} onSignSheet={() => setSigningSheet(true)} />
      {papers ? (
        <PaperDialog orderId={order.id} formIds={forms.map((f) => f.id)} onClose={() => setPapers(false)} />
      ) : null}
    </Touch>
  );
}
