/** PR-05 质检: every check; a failed one is red and says what lifts it: a recheck that passes, or the client's concession. */
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OrderState } from '#shared/order/state';
import type { QualityCheck } from '#shared/order/statePrint';
import { operationNames } from '#shared/print/schedule';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { StateTag } from '../../../ui/StateTag';
import { useWords } from '../words';
import { ConcedeDialog } from './ConcedeDialog';
import { recordRefusal } from './may';
import { PaperLink } from './PaperLink';
import { QualityDialog } from './QualityDialog';
import { RecordButton } from './RecordButton';
import { type CheckRow, checkRows } from './rows';
import { Section } from './Section';
import type { PartProps } from './types';

type Open = { again?: QualityCheck } | { concede: QualityCheck };

export function Quality({ order }: PartProps) {
  const t = useT();
  const who = useWho();
  const [open, setOpen] = useState<Open>();
  const check = recordRefusal(order, 'checkQuality', who.posts, ['press']);
  const inspects = recordRefusal(order, 'checkQuality', who.posts) === undefined;
  const concedes = recordRefusal(order, 'concede', who.posts) === undefined;
  return (
    <Section
      title={t('orderWork.part.quality')}
      records={
        <RecordButton
          order={order}
          primary
          label={t(inspects || check ? 'orderWork.quality.record' : 'orderWork.quality.maintain')}
          refused={check}
          onRun={() => setOpen({})}
        />
      }
    >
      <CheckTable
        order={order}
        deeds={(c) => (
          <>
            {inspects ? (
              <Button size="small" onClick={() => setOpen({ again: c })}>
                {t('orderWork.quality.again')}
              </Button>
            ) : null}
            {concedes ? (
              <Button size="small" onClick={() => setOpen({ concede: c })}>
                {t('orderWork.quality.concede')}
              </Button>
            ) : null}
          </>
        )}
      />
      {open && 'concede' in open ? (
        <ConcedeDialog order={order} check={open.concede} onClose={() => setOpen(undefined)} />
      ) : open ? (
        <QualityDialog order={order} again={open.again} onClose={() => setOpen(undefined)} />
      ) : null}
    </Section>
  );
}

export interface CheckTableProps {
  order: OrderState;
  kinds?: readonly QualityCheck['kind'][];
  /** Buttons under a failed check that still stops the route. */
  deeds?: (check: QualityCheck) => ReactNode;
}

export function CheckTable({ order, kinds, deeds }: CheckTableProps) {
  const t = useT();
  const format = useFormat();
  const about = useAbout(order);
  const rows = checkRows(order).filter((r) => !kinds || kinds.includes(r.check.kind));
  if (rows.length === 0) return <p className="ord-none">{t('orderWork.quality.none')}</p>;
  return (
    <table className="ord-table">
      <caption className="only-reader">{t('orderWork.part.quality')}</caption>
      <thead>
        <tr>
          <th className="ord-count">{t('orderWork.quality.number')}</th>
          <th>{t('orderWork.quality.kind')}</th>
          <th>{t('orderWork.quality.found')}</th>
          <th className="num">{t('orderWork.quality.sample')}</th>
          <th>{t('orderWork.quality.verdict')}</th>
          <th>{t('orderWork.quality.by')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows].reverse().map(({ check: c, ...row }) => (
          <tr key={c.check} className={row.state === 'open' ? 'ord-row-bad' : ''}>
            <td className="ord-nowrap">
              <PaperLink order={order} form="quality-record" record={c.check} />
            </td>
            <td>
              <span className="ord-nowrap">{t(`orderPrint.told.check.${c.kind}`)}</span>
              <small className="ord-remark">{about(c)}</small>
            </td>
            <td>
              <Found check={c} />
            </td>
            <td className="num">
              {c.sampleSize === undefined ? '—' : `${c.defects ?? 0} / ${c.sampleSize}`}
            </td>
            <td>
              <Verdict row={{ check: c, ...row }} />
              {row.state === 'open' && deeds ? <div className="ord-deeds">{deeds(c)}</div> : null}
            </td>
            <td>
              {c.by.name}
              <small className="ord-remark ord-nowrap">{format.dateTime(c.at)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which operation, part or machine a check is about. */
function useAbout(order: OrderState): (c: QualityCheck) => string {
  const words = useWords();
  return (c) => {
    const o = order.print?.plan?.operations.find((x) => x.id === c.operation);
    const operation = o && (o.name || operationNames[o.kind][words.language]);
    return [operation, c.part, c.machine].filter(Boolean).join(' ');
  };
}

function Found({ check: c }: { check: QualityCheck }) {
  const t = useT();
  return (
    <>
      {c.items.map((i) => (
        <span key={i.what} className={i.ok ? 'ord-found' : 'ord-found ord-bad'}>
          {i.ok ? '✓' : '✕'} {i.what} {i.value}
          {i.limit ? <small>{t('orderWork.quality.limitOf', { limit: i.limit })}</small> : null}
        </span>
      ))}
      {c.note ? <small className="ord-remark">{c.note}</small> : null}
    </>
  );
}

function Verdict({ row: { check: c, state, by } }: { row: CheckRow }) {
  const t = useT();
  if (state === 'pass')
    return (
      <StateTag state="done" plain>
        {t('orderWork.quality.pass')}
      </StateTag>
    );
  const disposition = c.disposition ? t(`orderPrint.told.disposition.${c.disposition}`) : '';
  if (state === 'open')
    return (
      <>
        <StateTag state="late" plain>
          {t('orderWork.quality.fail', { disposition })}
        </StateTag>
        <small className="ord-remark">{t('orderWork.quality.lift')}</small>
      </>
    );
  return (
    <>
      <StateTag state="others" plain>
        {t('orderWork.quality.failed', { disposition })}
      </StateTag>
      <small className="ord-remark">
        {state === 'conceded'
          ? t('orderWork.quality.conceded', {
              name: c.conceded?.signature.by ?? '',
              reason: c.conceded?.reason ?? '',
            })
          : t('orderWork.quality.lifted', { number: by ?? '—' })}
      </small>
    </>
  );
}
