/** The print part of the job ticket and the requirement check (RQ), to read; no prices. */
import type { ReactNode } from 'react';
import { clearAnswers } from '#shared/order/factsPrint';
import { clearWords, priorityOf } from '#shared/order/requirement';
import type { PrintSpec } from '#shared/order/sheetPrint';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { StateTag } from '../../../ui/StateTag';

type Paper = NonNullable<PrintSpec['paper']>;
const paperText = (p: Pick<Paper, 'kind' | 'weight' | 'sheet'> | undefined): string =>
  p ? [p.kind, p.weight && `${p.weight} g`, p.sheet].filter(Boolean).join(' ') : '';
const coloursText = (c: { front: number; back: number; spots?: string[] | undefined } | undefined): string =>
  c ? [`${c.front}+${c.back}`, ...(c.spots ?? [])].join(' ') : '';

export function PrintOverview({ print: p }: { print: PrintSpec }) {
  const t = useT();
  const copies = (count: number | undefined) => (count ? t('orderWork.sheet.copies', { count }) : '');
  const rows: [string, ReactNode, wide?: boolean][] = [
    [t('orderWork.sheet.product'), p.product],
    [t('orderWork.sheet.size'), p.finishedSize ? `${p.finishedSize.width}×${p.finishedSize.height} mm` : ''],
    [t('orderWork.sheet.pages'), p.pages ? t('orderWork.sheet.pagesOf', { count: p.pages }) : ''],
    [t('orderWork.sheet.colours'), coloursText(p.colours)],
    [t('orderWork.sheet.paper'), paperText(p.paper)],
    [t('orderWork.sheet.finishing'), p.finishing?.join(t('common.listJoin')), true],
    [t('orderWork.sheet.effect'), p.effect, true],
    [t('orderWork.sheet.packing'), p.packing],
    [t('orderWork.sheet.deliverTo'), p.deliverTo],
    [t('orderWork.sheet.overRun'), p.overRun ? `${p.overRun}%` : ''],
    [t('orderWork.sheet.spareCopies'), copies(p.spareCopies)],
    [t('orderWork.sheet.sampleCopies'), copies(p.sampleCopies)],
    [t('orderWork.sheet.jobKind'), p.jobKind ? t(`orderWork.jobKind.${p.jobKind}`) : ''],
  ];
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
      {p.parts?.length ? <Parts parts={p.parts} /> : null}
    </>
  );
}

function Parts({ parts }: { parts: NonNullable<PrintSpec['parts']> }) {
  const t = useT();
  return (
    <table className="ord-table ord-after">
      <caption className="only-reader">{t('orderWork.sheet.parts')}</caption>
      <thead>
        <tr>
          <th>{t('orderWork.sheet.part')}</th>
          <th className="num">{t('orderWork.sheet.pages')}</th>
          <th>{t('orderWork.sheet.paper')}</th>
          <th>{t('orderWork.sheet.colours')}</th>
          <th>{t('orderWork.sheet.method')}</th>
          <th className="num">{t('orderWork.sheet.plates')}</th>
          <th className="num">{t('orderWork.sheet.netSheets')}</th>
          <th className="num">{t('orderWork.sheet.spoilage')}</th>
          <th className="num">{t('orderWork.sheet.fullSheets')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((p) => (
          <tr key={p.name}>
            <td>{p.name}</td>
            <td className="num">{p.pages}</td>
            <td>{paperText(p.paper)}</td>
            <td>{coloursText(p.colours)}</td>
            <td>{p.method ? t(`orderWork.sheet.methods.${p.method}`) : ''}</td>
            <td className="num">{p.plates}</td>
            <td className="num">{p.netSheets}</td>
            <td className="num">{p.spoilage}</td>
            <td className="num">{p.fullSheets}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** RQ: the six answers, whether it is genuine, and the priority that follows from value and urgency. */
export function RequirementView({ order }: { order: OrderState }) {
  const t = useT();
  const r = order.sheet.requirement;
  const answers = clearAnswers(order);
  const priority = priorityOf(r);
  const rows: [string, string | undefined][] = [
    ...clearWords.map((w): [string, string] => [t(`orderWork.requirement.${w}`), answers[w] || '—']),
    [t('orderWork.requirement.scene'), r?.scene],
    [t('orderWork.requirement.problem'), r?.problem],
    [t('orderWork.requirement.wanted'), r?.wanted],
    [t('orderWork.requirement.realNeed'), r?.realNeed],
    [t('orderWork.requirement.genuine'), r?.genuine && t(`orderWork.requirement.genuineIs.${r.genuine}`)],
    [t('orderWork.requirement.basis'), r?.basis],
    [t('orderWork.requirement.worth'), r?.value && r.urgency ? `${r.value} / ${r.urgency}` : ''],
  ];
  return (
    <section className="ord-section">
      <h3>
        {t('orderWork.requirement.title')}
        {priority ? (
          <StateTag state={priority === 1 ? 'soon' : 'others'} plain>
            {t('orderWork.requirement.priority', { level: t(`orderWork.requirement.levels.p${priority}`) })}
          </StateTag>
        ) : null}
      </h3>
      <dl className="ord-facts ord-facts-one">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
