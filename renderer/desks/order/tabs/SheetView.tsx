/** The task sheet to read: no prices. Also an earlier revision of it. */
import type { ReactNode } from 'react';
import type { OrderState } from '#shared/order/state';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';

export interface SheetViewProps {
  sheet: OrderState['sheet'];
  /** With the table of items. */
  items?: boolean;
}

export function SheetView({ sheet, items = false }: SheetViewProps) {
  const t = useT();
  const format = useFormat();
  const { client, project, survey: s } = sheet;
  const join = (parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');
  const rows: [string, ReactNode, wide?: boolean][] = [
    [t('order.sheet.client'), client.name],
    [t('order.sheet.contact'), join([client.contact, client.phone])],
    [t('order.sheet.project'), project.name],
    [t('order.sheet.place'), project.place],
    [t('order.sheet.address'), client.address],
    [t('order.sheet.contractNo'), sheet.contractNo],
    [t('order.sheet.issuedAt'), format.date(sheet.issuedAt)],
    [
      t(sheet.print ? 'orderWork.sheet.dueAt' : 'order.sheet.dueAt'),
      sheet.dueAt ? format.date(sheet.dueAt) : '',
    ],
  ];
  if (s)
    rows.push(
      [t('order.sheet.type'), t(`orders.types.${s.type}`)],
      [t('order.sheet.scale'), s.scale],
      [t('order.sheet.controlSystem'), s.controlSystem],
      [t('order.sheet.heightDatum'), s.heightDatum],
      [t('order.sheet.extent'), s.extent, true],
      [t('order.sheet.technical'), s.technical, true],
      [
        t('order.sheet.deliverables'),
        s.deliverables
          .map((d) => t('order.sheet.copies', { name: d.name, copies: d.copies }))
          .join(t('common.listJoin')),
        true,
      ],
      [t('order.sheet.crew'), s.crew?.join(t('common.listJoin'))],
      [t('order.sheet.instruments'), s.instruments?.join(t('common.listJoin'))],
      [t('order.sheet.safety'), s.safety, true],
      [t('order.sheet.limeLine'), s.limeLine ? t('common.yes') : ''],
    );
  return (
    <>
      <dl className="ord-facts">
        {rows
          .filter(([, value]) => value)
          .map(([label, value, wide]) => (
            <div key={label} className={wide ? 'ord-wide' : ''}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {items ? <SheetItems sheet={sheet} /> : null}
    </>
  );
}

function SheetItems({ sheet }: Pick<SheetViewProps, 'sheet'>) {
  const t = useT();
  return (
    <table className="ord-table">
      <caption className="only-reader">{t('order.tabs.items')}</caption>
      <thead>
        <tr>
          <th className="ord-no">{t('order.items.no')}</th>
          <th>{t('order.items.name')}</th>
          <th>{t('order.items.unit')}</th>
          <th className="num">{t('order.items.planned')}</th>
          <th>{t('common.remark')}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.items.map((i) => (
          <tr key={i.no} className={i.struckBy ? 'ord-struck' : ''}>
            <td className="ord-no">{i.no}</td>
            <td>
              {i.name} <ItemMark item={i} />
            </td>
            <td>{i.unit}</td>
            <td className="num">{i.quantity}</td>
            <td>{i.remark}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Extra work and struck-off items name the change that made them so. */
export function ItemMark({ item }: { item: { addedBy?: string; struckBy?: string } }) {
  const t = useT();
  if (item.struckBy)
    return <small className="ord-mark">{t('order.items.struck', { by: item.struckBy })}</small>;
  if (item.addedBy) return <small className="ord-mark">{t('order.items.added', { by: item.addedBy })}</small>;
  return null;
}
