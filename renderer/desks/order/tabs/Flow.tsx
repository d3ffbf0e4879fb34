/** 流程图 of this order: where it stands, who did what when, what each step took, what is late. */
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { orderChart } from '#shared/forms/flow/chart';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { FlowChart } from '../../../ui/FlowChart';
import { useNow } from '../../../ui/useNow';
import { useWords } from '../words';

const toNow = () =>
  document
    .querySelector('.dd-flow [data-state="late"], .dd-flow [data-state="current"]')
    ?.scrollIntoView({ block: 'center' });

export function Flow({ order, onPaper }: { order: OrderState; onPaper: (formIds: string[]) => void }) {
  const t = useT();
  const { language, listJoin } = useWords();
  const now = useNow();
  const chart = useMemo(
    () => orderChart(order, new Date(now).toISOString(), language),
    [order, now, language],
  );
  return (
    <div className="ord-tab">
      <p className="ord-bar ord-bar-start">
        <span>{t('help.flow.legend')}</span>
        <Link to={`/help/flow?trade=${order.trade}`}>{t('help.flow.empty')}</Link>
        {chart.acts.some((a) => a.state === 'current' || a.state === 'late') ? (
          <Button size="small" onClick={toNow}>
            {t('help.flow.toNow')}
          </Button>
        ) : null}
        <Button size="small" onClick={() => onPaper(['flow-chart'])}>
          {t('help.flow.print')}
        </Button>
      </p>
      <FlowChart chart={chart} label={t('help.flow.of', { number: order.number })} />
      {chart.left.length ? (
        <p className="ord-none">{t('help.flow.left', { list: chart.left.join(listJoin) })}</p>
      ) : null}
    </div>
  );
}
