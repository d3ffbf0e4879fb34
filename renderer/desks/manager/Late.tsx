/** 逾期对接: what is past its time, whom it waits for; each leads to its order. */
import type { RefObject } from 'react';
import { Link } from 'react-router-dom';
import { posts } from '#shared/kernel/posts';
import { findAct } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { useLanguage, useT } from '../../i18n/useT';
import type { MoneyFigures } from '../../store/moneyQueries';
import { DueTag } from '../../ui/DueTag';

export function Late({ late, host }: { late: MoneyFigures['late']; host: RefObject<HTMLElement | null> }) {
  const t = useT();
  const words = useLanguage() === 'en' ? 'en' : 'zh';
  return (
    <section ref={host} tabIndex={-1} className="dd-panel mg-table" aria-label={t('manager.lateTitle')}>
      <h2>{t('manager.lateTitle')}</h2>
      <p className="mg-hint">{t('manager.lateHint')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('manager.column.late')}</th>
            <th scope="col">{t('manager.column.order')}</th>
            <th scope="col">{t('manager.column.project')}</th>
            <th scope="col">{t('manager.column.waits')}</th>
            <th scope="col">{t('manager.column.who')}</th>
          </tr>
        </thead>
        <tbody>
          {late.map((l) => (
            <tr key={`${l.order.id}${l.act}${l.lead ?? ''}`}>
              <td>
                <DueTag due={l.dueAt} plain />
              </td>
              <td>
                <Link to={`/orders/${encodeURIComponent(l.order.id)}`}>{l.order.number}</Link>
              </td>
              <td>
                {l.order.client} {l.order.project}
              </td>
              <td>{findAct(procedures[l.order.trade], l.act)?.title[words] ?? l.act}</td>
              <td>
                {l.posts.map((p) => posts[p][words]).join(' / ')}
                {l.lead ? ` · ${l.lead}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
