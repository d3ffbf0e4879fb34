/** /help: what each page is for, the keys, the written rules, the flow charts, the guided tour. */
import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router-dom';
import { useT } from '../../i18n/useT';
import { Flows } from './Flows';
import { Keys } from './Keys';
import { Pages } from './Pages';
import { Rules } from './Rules';
import './help.css';

const sections = ['pages', 'flow', 'rules', 'keys'] as const;
type Section = (typeof sections)[number];

export default function Help() {
  const t = useT();
  const go = useNavigate();
  const { section } = useParams();
  const shown: Section = sections.find((s) => s === section) ?? 'pages';
  const body: Record<Section, React.ReactNode> = {
    pages: <Pages />,
    flow: <Flows />,
    rules: <Rules />,
    keys: <Keys />,
  };
  return (
    <main className="hp-page">
      <h1>{t('help.title')}</h1>
      <Tabs
        activeKey={shown}
        onChange={(key) => go(`/help/${key}`, { replace: true })}
        destroyOnHidden
        items={sections.map((key) => ({ key, label: t(`help.sections.${key}`), children: body[key] }))}
      />
    </main>
  );
}
