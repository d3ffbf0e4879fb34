/** /print/quotes 报价: offers that are no order yet, what became of each, and how many turn into orders. */
import { Button, Input, Modal, Radio } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { seesMoney } from '#shared/kernel/posts';
import { conversionOf, type Offer, type OfferState, offerStates } from '#shared/register/offer';
import { formatDay } from '../../i18n/format';
import { useT } from '../../i18n/useT';
import { keepDraft } from '../../store/formDrafts';
import { useWho } from '../../store/hooks';
import { expiredToday, offersOf, saveOffer } from '../../store/offers';
import { type DataColumn, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import type { State } from '../../ui/types';
import './press.css';

const signOf: Record<OfferState, State> = { open: 'mine', won: 'done', lost: 'void' };
const all = () => offersOf();

export default function Offers() {
  const t = useT();
  const go = useNavigate();
  const who = useWho();
  const offers = useLiveQuery(all);
  const [state, setState] = useState<OfferState | 'all'>('all');
  const [text, setText] = useState('');
  const [losing, setLosing] = useState<Offer>();
  const [reason, setReason] = useState('');
  if (!seesMoney(who.posts))
    return (
      <EmptyState
        title={t('calc.noRight')}
        hint={t('calc.noRightHint')}
        action={{ label: t('calc.toInbox'), onRun: () => go('/') }}
      />
    );
  if (!offers) return null;
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const matching = offers.filter((o) => {
    const hay = `${o.client} ${o.contact ?? ''} ${o.name} ${o.order?.number ?? ''}`.toLowerCase();
    return words.every((w) => hay.includes(w));
  });
  const shown = matching.filter((o) => state === 'all' || o.state === state);
  const sums = conversionOf(offers);
  const put = (offer: Offer, change: Partial<Offer>) => {
    const { kind: _, ...rest } = { kind: '', ...offer, ...change };
    return saveOffer(rest, who);
  };
  const recalc = async (offer: Offer) => {
    await keepDraft(`print-calc:${who.person.id}`, offer.inputs ?? {});
    await go('/print/calc');
  };
  const columns: DataColumn<Offer>[] = [
    {
      key: 'madeOn',
      title: t('offers.columns.madeOn'),
      width: 104,
      sortBy: (o) => o.madeOn,
      render: (o) => formatDay(o.madeOn),
    },
    {
      key: 'client',
      title: t('offers.columns.client'),
      width: 190,
      ellipsis: true,
      sortBy: (o) => o.client,
      render: (o) => o.client || '—',
    },
    {
      key: 'name',
      title: t('offers.columns.product'),
      ellipsis: true,
      sortBy: (o) => o.name,
      render: (o) => o.name,
    },
    {
      key: 'ladder',
      title: t('offers.columns.ladder'),
      width: 300,
      render: (o) => (
        <span className="pr-ladder">
          {o.rungs.map((r, i) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: two equal quantities may stand in one ladder
              key={i}
              type="button"
              className="dd-link"
              disabled={o.state === 'won'}
              title={t('offers.toOrderShort')}
              onClick={() => go(`/orders/new?trade=print&offer=${encodeURIComponent(`${o.id}@${i}`)}`)}
            >
              {t('offers.rung', { quantity: r.quantity, unit: o.unit, price: r.unitPrice })}
            </button>
          ))}
        </span>
      ),
    },
    {
      key: 'validUntil',
      title: t('offers.columns.validUntil'),
      width: 104,
      sortBy: (o) => o.validUntil ?? '',
      render: (o) => (o.validUntil ? formatDay(o.validUntil) : ''),
    },
    {
      key: 'state',
      title: t('offers.columns.state'),
      width: 96,
      sortBy: (o) => offerStates.indexOf(o.state),
      render: (o) =>
        expiredToday(o) ? (
          <StateTag state="late" plain>
            {t('offers.expired')}
          </StateTag>
        ) : (
          <StateTag state={signOf[o.state]} plain>
            {t(`offers.states.${o.state}`)}
          </StateTag>
        ),
    },
    {
      key: 'outcome',
      title: t('offers.columns.outcome'),
      width: 140,
      ellipsis: true,
      render: (o) =>
        o.order ? (
          <Link to={`/orders/${encodeURIComponent(o.order.id)}`}>{o.order.number}</Link>
        ) : (
          (o.reason ?? '')
        ),
    },
    {
      key: 'actions',
      title: t('offers.columns.actions'),
      width: 210,
      render: (o) => (
        <span className="pr-actions">
          {o.state === 'open' ? (
            <>
              <Button
                size="small"
                type="primary"
                onClick={() => go(`/orders/new?trade=print&offer=${encodeURIComponent(`${o.id}@0`)}`)}
              >
                {t('offers.toOrderShort')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setReason('');
                  setLosing(o);
                }}
              >
                {t('offers.lose')}
              </Button>
            </>
          ) : null}
          {o.state === 'lost' ? (
            <Button size="small" onClick={() => void put(o, { state: 'open', reason: '' })}>
              {t('offers.reopen')}
            </Button>
          ) : null}
          {o.inputs ? (
            <Button size="small" onClick={() => void recalc(o)}>
              {t('offers.recalc')}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <div className="pr-page">
      <header className="pr-head">
        <h1>{t('offers.title')}</h1>
        <Input.Search
          className="pr-search"
          allowClear
          aria-label={t('offers.search')}
          placeholder={t('offers.searchHint')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <Radio.Group
          aria-label={t('offers.stateLabel')}
          optionType="button"
          value={state}
          onChange={(e) => setState(e.target.value as typeof state)}
          options={(['all', ...offerStates] as const).map((value) => ({
            value,
            label: `${t(`offers.states.${value}`)} ${value === 'all' ? matching.length : matching.filter((o) => o.state === value).length}`,
          }))}
        />
        <span className="pr-rate" role="status">
          {sums.ofAll === undefined ? (
            <small className="pr-hint">{t('offers.noRate')}</small>
          ) : (
            <>
              {t('offers.rate')} <strong>{sums.ofAll}%</strong>{' '}
              <small className="pr-hint">
                {t('offers.rateOf', { won: sums.won, all: sums.all })}
                {sums.ofDecided === undefined
                  ? ''
                  : ` · ${t('offers.rateDecided', { share: sums.ofDecided })}`}
              </small>
            </>
          )}
        </span>
        <Button onClick={() => go('/print/calc')}>{t('offers.emptyAction')}</Button>
      </header>
      {offers.length === 0 ? (
        <div className="dd-panel">
          <EmptyState
            title={t('offers.emptyTitle')}
            hint={t('offers.emptyHint')}
            action={{ label: t('offers.emptyAction'), onRun: () => go('/print/calc') }}
          />
        </div>
      ) : (
        <DataTable
          label={t('offers.table')}
          columns={columns}
          rows={shown}
          rowKey={(o) => o.id}
          empty={<EmptyState title={t('offers.noMatch')} hint="" />}
        />
      )}
      <Modal
        open={losing !== undefined}
        title={t('offers.loseTitle', { client: losing?.client ?? '', product: losing?.name ?? '' })}
        okText={t('offers.lose')}
        cancelText={t('common.cancel')}
        okButtonProps={{ disabled: !reason.trim() }}
        onOk={() => {
          if (losing)
            void put(losing, { state: 'lost', reason: reason.trim() }).then(() => setLosing(undefined));
        }}
        onCancel={() => setLosing(undefined)}
      >
        <label htmlFor="offer-reason">{t('offers.reason')}</label>
        <Input
          id="offer-reason"
          value={reason}
          maxLength={300}
          autoFocus
          placeholder={t('offers.reasonHint')}
          onChange={(e) => setReason(e.target.value)}
        />
      </Modal>
    </div>
  );
}
