/** 扫描件 of an order: which signed paper has none yet, all there are, withdrawn ones too; more dropped in. */
import { Button } from 'antd';
import { useState } from 'react';
import { exportRefusal } from '#shared/order/classified';
import { scansFor, unscanned } from '#shared/order/scans';
import type { OrderState, Scan } from '#shared/order/state';
import { FileView } from '../../../documents/FileView';
import { sizeWords } from '../../../documents/fileIn';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useRun } from '../../../store/useRun';
import { ConfirmLoss } from '../../../ui/ConfirmLoss';
import { StateTag } from '../../../ui/StateTag';
import { Refusals } from '../Refusals';
import { useWords } from '../words';
import { ScanAdd } from './ScanAdd';
import { scanFormWords } from './scanForms';
import './scans.css';

export function Scans({ order }: { order: OrderState }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const who = useWho();
  const { run, refusals } = useRun(order.id);
  const [viewed, setViewed] = useState<Scan>();
  const [taken, setTaken] = useState<Scan>();
  const scans = scansFor(order, who.posts);
  const hidden = order.scans.length - scans.length;
  const closed = exportRefusal(order);
  const form = (scan: Scan) => scanFormWords(scan.form, t, words.language, order.trade);
  return (
    <section className="scan-part" aria-labelledby="scans-title">
      <h3 id="scans-title">{t('scans.title')}</h3>
      <MissingScans order={order} />
      {scans.length ? (
        <table className="ord-table">
          <caption className="only-reader">{t('scans.title')}</caption>
          <thead>
            <tr>
              <th>{t('scans.form')}</th>
              <th>{t('scans.file')}</th>
              <th>{t('scans.date')}</th>
              <th>{t('scans.note')}</th>
              <th>{t('scans.attachedBy')}</th>
              <th className="scan-deeds">{t('order.papers.deeds')}</th>
            </tr>
          </thead>
          <tbody>
            {scans.map((scan) => (
              <tr key={scan.id} className={scan.withdrawn ? 'scan-gone' : ''}>
                <td>{form(scan)}</td>
                <td>
                  {scan.name}
                  <small>{sizeWords(scan.size)}</small>
                </td>
                <td className="ord-nowrap">{scan.date ? format.date(scan.date) : '—'}</td>
                <td>
                  {scan.note}{' '}
                  {scan.withdrawn ? (
                    <StateTag state="late" plain>
                      {t('scans.withdrawn', {
                        name: scan.withdrawn.by.name,
                        at: format.dateTime(scan.withdrawn.at),
                        reason: scan.withdrawn.reason,
                      })}
                    </StateTag>
                  ) : null}
                </td>
                <td className="ord-nowrap">
                  {t('order.by', { name: scan.by.name, at: format.dateTime(scan.at) })}
                </td>
                <td className="scan-deeds">
                  <Button
                    size="small"
                    aria-label={t('scans.viewOf', { name: scan.name })}
                    onClick={() => setViewed(scan)}
                  >
                    {t('scans.view')}
                  </Button>{' '}
                  {scan.withdrawn || order.cancelled ? null : (
                    <Button
                      size="small"
                      aria-label={t('scans.withdrawOf', { name: scan.name })}
                      onClick={() => setTaken(scan)}
                    >
                      {t('scans.withdraw')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="ord-none">
          {t('scans.none')}
          <small>{t('scans.noneHint')}</small>
        </p>
      )}
      {hidden ? <p className="ord-none">{t('scans.moneyHidden', { count: hidden })}</p> : null}
      <Refusals order={order} refusals={refusals} alert />
      {order.cancelled ? null : <ScanAdd order={order} />}
      {viewed ? (
        <FileView
          name={viewed.name}
          hash={viewed.hash}
          about={
            <p className="file-line">
              <strong>{form(viewed)}</strong>
              {viewed.date ? <span>{format.date(viewed.date)}</span> : null}
              {viewed.note ? <span>{viewed.note}</span> : null}
              {viewed.withdrawn ? (
                <StateTag state="late" plain>
                  {t('scans.withdrawn', {
                    name: viewed.withdrawn.by.name,
                    at: format.dateTime(viewed.withdrawn.at),
                    reason: viewed.withdrawn.reason,
                  })}
                </StateTag>
              ) : null}
            </p>
          }
          noSave={closed ? `${words.say(closed, order)} (${closed.rule})` : undefined}
          onClose={() => setViewed(undefined)}
        />
      ) : null}
      <ConfirmLoss
        open={taken !== undefined}
        title={t('scans.withdrawTitle', { name: taken?.name ?? '' })}
        losing={[t('scans.withdrawLosing')]}
        confirmLabel={t('scans.withdrawConfirm')}
        needReason
        onCancel={() => setTaken(undefined)}
        onConfirm={async (reason) => {
          if (taken) await run({ do: 'withdrawScan', scan: taken.id, reason });
          setTaken(undefined);
        }}
      />
    </section>
  );
}

/** SV-09: which signed papers have no scan yet. */
export function MissingScans({ order }: { order: OrderState }) {
  const t = useT();
  const words = useWords();
  const missing = unscanned(order);
  if (missing.length === 0)
    return order.scans.some((s) => !s.withdrawn) ? (
      <p className="scan-missing">
        <StateTag state="done" plain>
          {t('scans.complete')}
        </StateTag>
      </p>
    ) : null;
  const list = missing
    .map((form) => scanFormWords(form, t, words.language, order.trade))
    .join(words.listJoin);
  return (
    <p className="scan-missing">
      <StateTag state="soon" plain>
        {t('scans.missing', { list })}
      </StateTag>
    </p>
  );
}
