/** The head of the page: number, project, revision, where it stands, what may be done with the order as a whole. */
import { Alert, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { exportRefusal } from '#shared/order/classified';
import { factsOf } from '#shared/order/facts';
import { isClassified } from '#shared/order/quantities';
import type { OrderState } from '#shared/order/state';
import { stand } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { useRun } from '../../store/useRun';
import { ConfirmLoss } from '../../ui/ConfirmLoss';
import { DueTag } from '../../ui/DueTag';
import { StateTag } from '../../ui/StateTag';
import { Why } from '../../ui/Why';
import { ExportConsent } from './ExportConsent';
import { PrintMenu } from './PrintMenu';
import { tabPath } from './places';
import { useXjdf } from './print/useXjdf';
import { Refusals } from './Refusals';
import { AskChange } from './tabs/AskChange';
import { useWords } from './words';

export interface OrderHeadProps {
  order: OrderState;
  /** Something here waits for the person at the desk. */
  mine: boolean;
  onPaper: (formIds: string[]) => void;
}

export function OrderHead({ order, mine, onPaper }: OrderHeadProps) {
  const t = useT();
  const format = useFormat();
  const { state, sentence } = useStanding(order, mine);
  const done = state === 'done' || order.cancelled !== undefined;
  return (
    <header className="ord-head">
      <div className="ord-head-line">
        <h1>
          <span className="ord-number">{order.number}</span> {order.sheet.project.name}
        </h1>
        <span className="ord-rev">{t('order.revision', { revision: order.revision })}</span>
        <StateTag state={state}>{sentence}</StateTag>
        {order.sheet.dueAt && !done ? (
          <span className="ord-due">
            {t('order.sheet.dueAt')} {format.date(order.sheet.dueAt)} <DueTag due={order.sheet.dueAt} plain />
          </span>
        ) : null}
        <span className="ord-head-acts">
          <PrintMenu order={order} onPaper={onPaper} />
          <MoreMenu order={order} />
        </span>
      </div>
      <Banners order={order} />
    </header>
  );
}

/** `检查中`, `已退回外业`, `已完成`, `已作废`. */
function useStanding(order: OrderState, mine: boolean) {
  const t = useT();
  const words = useWords();
  if (order.cancelled) return { state: 'void' as const, sentence: t('order.state.cancelled') };
  const current = stand(procedures[order.trade], factsOf(order)).find((s) => s.state === 'current');
  if (!current)
    return {
      state: 'done' as const,
      sentence: t(order.trade === 'docking' ? 'docking.closed' : 'order.state.done'),
    };
  const step = current.step.title[words.language];
  const last = order.returns.at(-1);
  const back =
    last !== undefined &&
    !Object.values(order.acts).some((a) => a.at > last.at) &&
    current.step.id !== 'inspect';
  return {
    state: mine ? ('mine' as const) : ('others' as const),
    sentence: t(back ? 'order.state.returned' : 'order.state.in', { step }),
  };
}

function Banners({ order }: { order: OrderState }) {
  const t = useT();
  const format = useFormat();
  const who = useWho();
  const [consenting, setConsenting] = useState(false);
  const back = order.returns.at(-1);
  const reopened = back && !Object.values(order.acts).some((a) => a.at > back.at);
  const consent = order.exportConsent ?? factsOf(order).record('consent');
  return (
    <>
      {order.cancelled ? (
        <Alert
          type="error"
          showIcon
          title={t('order.cancelledBy', {
            name: order.cancelled.by.name,
            at: format.dateTime(order.cancelled.at),
            reason: order.cancelled.reason,
          })}
        />
      ) : null}
      {isClassified(order) ? (
        <Alert
          type="error"
          title={
            <>
              {exportRefusal(order)
                ? t('order.classified.banner')
                : t('order.classified.consented', {
                    name: consent?.by.name ?? '',
                    at: consent ? format.dateTime(consent.at) : '',
                  })}{' '}
              <Why rule="SV-09a" />
            </>
          }
          action={
            exportRefusal(order) && who.posts.includes('leader') && !order.cancelled ? (
              <Button size="small" danger onClick={() => setConsenting(true)}>
                {t('order.classified.allow')}
              </Button>
            ) : undefined
          }
        />
      ) : null}
      {reopened && !order.cancelled ? (
        <Alert
          type="warning"
          showIcon
          title={t('order.returnedBy', {
            name: back.by.name,
            at: format.dateTime(back.at),
            reason: back.reason,
          })}
        />
      ) : null}
      {consenting ? <ExportConsent order={order} onClose={() => setConsenting(false)} /> : null}
    </>
  );
}

function MoreMenu({ order }: { order: OrderState }) {
  const t = useT();
  const go = useNavigate();
  const who = useWho();
  const [asking, setAsking] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const { run, refusals, clear } = useRun(order.id);
  const xjdf = useXjdf(order);
  const docking = order.sheet.docking;
  const applied = docking?.applicant.person.id === who.person.id;
  const mayIssue = who.posts.includes('clerk');
  const mayCancel = who.posts.includes('clerk') || who.posts.includes('leader') || applied;
  const delivered = factsOf(order).record('deliver') !== undefined;
  const settled = factsOf(order).record('settle') !== undefined;
  const off = (label: string, why: string | false) => (why ? `${label}（${why}）` : label);
  const gone = order.cancelled ? t('order.state.cancelled') : false;
  const noCopy = !mayIssue && t('order.more.clerkOnly');
  const noChange = gone || (settled && t('order.more.settled'));
  const noAmend =
    gone ||
    (factsOf(order).record('evaluate') !== undefined && t('docking.more.closed')) ||
    (!mayCancel && t('docking.more.only'));
  const noCancel =
    gone || (delivered && t('order.more.delivered')) || (!mayCancel && t('order.more.cancelOnly'));
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: [
            ...(docking
              ? [{ key: 'amend', label: off(t('docking.more.amend'), noAmend), disabled: Boolean(noAmend) }]
              : [
                  { key: 'copy', label: off(t('order.more.copy'), noCopy), disabled: Boolean(noCopy) },
                  {
                    key: 'change',
                    label: off(t('order.more.change'), noChange),
                    disabled: Boolean(noChange),
                  },
                  { key: 'ask', label: t('docking.more.ask') },
                  ...(order.trade === 'print' ? [{ key: 'xjdf', label: t('orderWork.xjdf.more') }] : []),
                ]),
            { type: 'divider' as const },
            {
              key: 'cancel',
              label: off(t('order.more.cancel'), noCancel),
              disabled: Boolean(noCancel),
              danger: !noCancel,
            },
          ],
          onClick: ({ key }) => {
            clear();
            xjdf.clear();
            if (key === 'copy') go(`/orders/new?copy=${encodeURIComponent(order.id)}`);
            else if (key === 'change') setAsking(true);
            else if (key === 'xjdf') void xjdf.save();
            else if (key === 'ask') go(`/docking/new?order=${encodeURIComponent(order.id)}`);
            else if (key === 'amend') go(`/docking/new?amend=${encodeURIComponent(order.id)}`);
            else setCancelling(true);
          },
        }}
      >
        <Button>{t('common.more')} ▾</Button>
      </Dropdown>
      {asking ? (
        <AskChange
          order={order}
          onClose={() => {
            setAsking(false);
            go(tabPath(order.id, 'overview'));
          }}
        />
      ) : null}
      <ConfirmLoss
        open={cancelling}
        title={t('order.more.cancelTitle', { number: order.number })}
        losing={[t('order.more.cancelLosing')]}
        confirmLabel={t('order.more.cancel')}
        needReason
        onCancel={() => setCancelling(false)}
        onConfirm={async (reason) => {
          await run({ do: 'cancel', reason });
          setCancelling(false);
        }}
      />
      {xjdf.faults.length ? (
        <Alert
          className="ord-head-refused"
          type="error"
          role="alert"
          showIcon
          title={t('orderWork.xjdf.not')}
          description={xjdf.faults.map((fault) => <div key={fault}>{fault}</div>)}
          closable={{ onClose: xjdf.clear, 'aria-label': t('common.close') }}
        />
      ) : null}
      {refusals.length ? (
        <div className="ord-head-refused">
          <Refusals order={order} refusals={refusals} alert />
        </div>
      ) : null}
    </>
  );
}
