/** /registers: the books the shop keeps by hand. `/registers/prices/<id>` opens one list of a book. */
import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router-dom';
import { seesMoney } from '#shared/kernel/posts';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { EmptyState } from '../../ui/EmptyState';
import { ContractEditor } from './ContractEditor';
import { Contracts } from './Contracts';
import { Instruments } from './Instruments';
import { PriceListEditor } from './PriceListEditor';
import { PriceLists } from './PriceLists';
import './registers.css';

const books = ['instruments', 'prices', 'contracts'] as const;
type Book = (typeof books)[number];

export default function Registers() {
  const t = useT();
  const go = useNavigate();
  const who = useWho();
  const { book: asked, id } = useParams();
  const book = books.find((b) => b === asked) ?? 'instruments';
  const money = seesMoney(who.posts);
  if (money && id && book === 'prices') return <PriceListEditor key={id} id={id} />;
  if (money && id && book === 'contracts') return <ContractEditor key={id} id={id} />;
  const noMoney = <EmptyState title={t('registers.noMoney')} hint={t('registers.noMoneyHint')} />;
  const bodies: Record<Book, React.ReactNode> = {
    instruments: <Instruments />,
    prices: money ? <PriceLists /> : noMoney,
    contracts: money ? <Contracts /> : noMoney,
  };
  // Whoever follows a link to a book they may not see is told why; the tab itself is not offered (PM).
  const shown = books.filter((b) => money || b === 'instruments' || b === book);
  return (
    <div className="rg-page">
      <h1 className="only-reader">{t('registers.title')}</h1>
      <Tabs
        activeKey={book}
        onChange={(key) => void go(`/registers/${key}`, { replace: true })}
        destroyOnHidden
        items={shown.map((key) => ({ key, label: t(`registers.tabs.${key}`), children: bodies[key] }))}
      />
    </div>
  );
}
