/** 成果: drawings, reports and data, each with its versions, newest first: file, approval, binding and stamp. */
import { Button } from 'antd';
import { useState } from 'react';
import { exportRefusal } from '#shared/order/classified';
import { approvalOf, bindingOf, latestVersions } from '#shared/order/deliverables';
import { actStands } from '#shared/order/facts';
import type { Deliverable, OrderState } from '#shared/order/state';
import { FileView } from '../../../documents/FileView';
import { sizeWords } from '../../../documents/fileIn';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { StateTag } from '../../../ui/StateTag';
import { useWords } from '../words';

export function DeliverableTable({ order }: { order: OrderState }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const [viewed, setViewed] = useState<Deliverable>();
  if (order.deliverables.length === 0) return <p className="ord-none">{t('order.results.none')}</p>;
  const latest = new Set(latestVersions(order));
  // Versions of one deliverable together, the newest on top; deliverables in the order they came up.
  const names = [...new Set(order.deliverables.map((d) => d.name))];
  const rows = names.flatMap((name) => order.deliverables.filter((d) => d.name === name).reverse());
  const closed = exportRefusal(order);
  return (
    <>
      <table className="ord-table">
        <caption className="only-reader">{t('order.tabs.results')}</caption>
        <thead>
          <tr>
            <th>{t('order.results.name')}</th>
            <th>{t('order.results.kind')}</th>
            <th>{t('order.results.version')}</th>
            <th className="num">{t('order.results.copies')}</th>
            <th>{t('deliver.file')}</th>
            <th>{t('order.results.by')}</th>
            <th>{t('deliver.approval')}</th>
            <th>{t('deliver.binding')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((d) => (
            <tr key={`${d.name} ${d.version}`} className={latest.has(d) ? '' : 'ord-former'}>
              <td>
                {d.name}
                {d.number ? <small>{d.number}</small> : null}
                {d.note ? <small className="ord-remark">{d.note}</small> : null}
              </td>
              <td className="ord-nowrap">
                {t(`order.results.kinds.${d.kind}`)}
                {d.form ? <small>{t(`deliver.forms.${d.form}`)}</small> : null}
                {d.secrecy && d.secrecy !== 'open' ? (
                  <StateTag state={d.secrecy === 'internal' ? 'soon' : 'late'} plain>
                    {t(`deliver.secrecies.${d.secrecy}`)}
                  </StateTag>
                ) : null}
              </td>
              <td className="ord-nowrap">
                {d.version}
                {latest.has(d) ? null : <small>{t('deliver.former')}</small>}
              </td>
              <td className="num">{d.copies}</td>
              <td>
                {d.file ? (
                  <Button
                    size="small"
                    type="link"
                    className="ord-file"
                    title={`${d.file.name}\nSHA-256 ${d.file.hash}`}
                    aria-label={t('scans.viewOf', { name: d.file.name })}
                    onClick={() => setViewed(d)}
                  >
                    <span>{d.file.name}</span>
                    <small>{sizeWords(d.file.size)}</small>
                  </Button>
                ) : (
                  t('deliver.fileNone')
                )}
              </td>
              <td>{t('order.by', { name: d.by.name, at: format.dateTime(d.at) })}</td>
              <td>
                <Approved order={order} deliverable={d} latest={latest.has(d)} />
              </td>
              <td>
                <Bound order={order} deliverable={d} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {viewed?.file ? (
        <FileView
          name={viewed.file.name}
          hash={viewed.file.hash}
          about={
            <p className="file-line">
              <strong>{viewed.name}</strong>
              <span>
                {t('order.results.version')} {viewed.version}
              </span>
            </p>
          }
          noSave={closed ? `${words.say(closed, order)} (${closed.rule})` : undefined}
          onClose={() => setViewed(undefined)}
        />
      ) : null}
    </>
  );
}

/** Which version was approved, by whom, when (SV-07); on job files only that all was. */
function Approved({
  order,
  deliverable,
  latest,
}: {
  order: OrderState;
  deliverable: Deliverable;
  latest: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const found = approvalOf(order, deliverable);
  if (found)
    return (
      <StateTag state="done" plain>
        {t('deliver.approved', { name: found.by.name, at: format.dateTime(found.at) })}
      </StateTag>
    );
  const done = order.acts.approve;
  if (!latest || (done?.presumed && actStands(order, done))) return null;
  return (
    <StateTag state={done ? 'late' : 'draft'} plain>
      {t('deliver.notApproved')}
    </StateTag>
  );
}

function Bound({ order, deliverable }: { order: OrderState; deliverable: Deliverable }) {
  const t = useT();
  const line = bindingOf(order, deliverable);
  if (!line) return null;
  const { bound, stamped, copies, note } = line;
  const what = bound ? (stamped ? 'both' : 'boundOnly') : stamped ? 'stampedOnly' : 'neither';
  return (
    <>
      {t('deliver.boundWhat', { what: t(`deliver.told.${what}`), copies })}
      {note ? <small className="ord-remark">{note}</small> : null}
    </>
  );
}
