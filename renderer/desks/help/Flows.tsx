/** The flow charts of all procedures, empty, as the shop works: to look at, and to print for the wall. */
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { emptyChart } from '#shared/forms/flow/chart';
import { procedures, type Trade } from '#shared/procedures/registry';
import { BlankDialog } from '../../documents/BlankForms';
import { useLanguage, useT } from '../../i18n/useT';
import { FlowChart } from '../../ui/FlowChart';

const trades = Object.keys(procedures) as Trade[];

export function Flows() {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [params, setParams] = useSearchParams();
  const trade = trades.find((id) => id === params.get('trade')) ?? trades[0]!;
  const [printing, setPrinting] = useState(false);
  const chart = useMemo(() => emptyChart(procedures[trade], language), [trade, language]);
  return (
    <div className="hp-flows">
      <p className="hp-bar">
        <Segmented<Trade>
          aria-label={t('help.flow.which')}
          value={trade}
          onChange={(id) => setParams({ trade: id }, { replace: true })}
          options={trades.map((id) => ({ value: id, label: procedures[id].title[language] }))}
        />
        <span>{t('help.flow.emptyLegend')}</span>
        <Button onClick={() => setPrinting(true)}>{t('help.flow.print')}</Button>
      </p>
      <FlowChart chart={chart} label={t('help.flow.of', { number: procedures[trade].title[language] })} />
      {printing ? <BlankDialog first={trade} form="flow-chart" onClose={() => setPrinting(false)} /> : null}
    </div>
  );
}
