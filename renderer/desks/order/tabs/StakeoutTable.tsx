/** SV-04c: design and measured coordinates, differences in mm, the verdict of each point. Read-only. */
import type { OrderState } from '#shared/order/state';
import { verdictOf } from '#shared/survey/stakeout';
import { useT } from '../../../i18n/useT';
import { EmptyState } from '../../../ui/EmptyState';
import { StateTag } from '../../../ui/StateTag';

export function StakeoutTable({ order }: { order: OrderState }) {
  const t = useT();
  const s = order.stakeout;
  if (!s || s.points.length === 0)
    return <EmptyState title={t('order.stakeout.none')} hint={t('order.stakeout.noneHint')} />;
  const heights = s.points.some((p) => p.design.h !== undefined);
  return (
    <>
      <p>
        {[
          s.controlSystem && t('order.stakeout.system', { name: s.controlSystem }),
          s.control && t('order.stakeout.control', { list: s.control }),
          t('order.stakeout.tolerance', { value: s.tolerance }),
          s.heightTolerance && t('order.stakeout.heightTolerance', { value: s.heightTolerance }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <table className="ord-table">
        <caption className="only-reader">{t('order.stakeout.title')}</caption>
        <thead>
          <tr>
            <th>{t('order.stakeout.point')}</th>
            <th className="num">{t('order.stakeout.designX')}</th>
            <th className="num">{t('order.stakeout.designY')}</th>
            {heights ? <th className="num">{t('order.stakeout.designH')}</th> : null}
            <th className="num">{t('order.stakeout.measuredX')}</th>
            <th className="num">{t('order.stakeout.measuredY')}</th>
            {heights ? <th className="num">{t('order.stakeout.measuredH')}</th> : null}
            <th className="num">ΔX mm</th>
            <th className="num">ΔY mm</th>
            <th className="num">Δs mm</th>
            {heights ? <th className="num">ΔH mm</th> : null}
            <th>{t('order.stakeout.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {s.points.map((p) => {
            const d = verdictOf(p, s);
            return (
              <tr key={p.name}>
                <td>{p.name}</td>
                <td className="num">{p.design.x}</td>
                <td className="num">{p.design.y}</td>
                {heights ? <td className="num">{p.design.h}</td> : null}
                <td className="num">{p.measured?.x}</td>
                <td className="num">{p.measured?.y}</td>
                {heights ? <td className="num">{p.measured?.h}</td> : null}
                <td className="num">{d.dx}</td>
                <td className="num">{d.dy}</td>
                <td className="num">{d.ds}</td>
                {heights ? <td className="num">{d.dh}</td> : null}
                <td>
                  {!p.measured ? (
                    <StateTag state="others" plain>
                      {t('order.stakeout.open')}
                    </StateTag>
                  ) : d.within ? (
                    <StateTag state="done" plain>
                      {t('order.stakeout.within')}
                    </StateTag>
                  ) : p.accepted ? (
                    <StateTag state="soon" plain>
                      {t('order.stakeout.accepted', { by: p.accepted.by })}
                    </StateTag>
                  ) : (
                    <StateTag state="late" plain>
                      {t('order.stakeout.over')}
                    </StateTag>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
