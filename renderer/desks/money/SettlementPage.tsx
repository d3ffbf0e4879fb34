/** /settlements/:id: left the live sheet as it will print, right the few things that can be changed. */
import { Alert, App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { settlementBook } from '#shared/excel/settlementBook';
import { formRefusals } from '#shared/forms/allowed';
import { seesMoney } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import { actStands } from '#shared/order/facts';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import { ExcelButton } from '../../documents/excel/ExcelButton';
import { PaperDialog } from '../../documents/PaperDialog';
import { useFormat } from '../../i18n/useFormat';
import { useLanguage, useT } from '../../i18n/useT';
import { useContractStand } from '../../store/contractQueries';
import { draftFor, dropDraft, keepDraft } from '../../store/formDrafts';
import { useOrder, useShop, useWho } from '../../store/hooks';
import { useCommand } from '../../ui/commands';
import { EmptyState } from '../../ui/EmptyState';
import { StateTag } from '../../ui/StateTag';
import { Changes } from './Changes';
import { Issue } from './Issue';
import { NoMoney } from './NoMoney';
import { Scope } from './Scope';
import { Sheet } from './Sheet';
import { draftOf, type SettlementDraft, sameDraft, withDraft } from './settlementDraft';
import { Unbilled } from './Unbilled';
import { Unsigned } from './Unsigned';
import './money.css';

export default function SettlementPage() {
  const t = useT();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const who = useWho();
  const order = useOrder(id);
  const shop = useShop();
  const [kept, setKept] = useState<SettlementDraft | null>();
  useEffect(() => {
    setKept(undefined);
    void draftFor<SettlementDraft>(draftKey(id)).then(
      (d) => setKept(d ?? null),
      () => setKept(null),
    );
  }, [id]);
  if (!seesMoney(who.posts)) return <NoMoney />;
  if (order === undefined || !shop || kept === undefined) return null;
  if (order === null || !order.issued)
    return (
      <EmptyState
        title={t('money.page.missing')}
        hint={t('money.page.missingHint')}
        action={{ label: t('money.page.back'), onRun: () => navigate('/settlements') }}
      />
    );
  return <Loaded key={order.id} order={order} shop={shop} kept={kept} />;
}

const draftKey = (id: string) => `settlement:${id}`;

function Loaded({ order, shop, kept }: { order: OrderState; shop: Shop; kept: SettlementDraft | null }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { message } = App.useApp();
  const contract = useContractStand(order);
  const stored = draftOf(order);
  const [typed, setTyped] = useState<SettlementDraft | null>(kept);
  const [paper, setPaper] = useState(false);
  // Nothing typed here: what is stored is shown, also when it changes in another window.
  const draft = typed ?? stored;
  const dirty = typed !== null && !sameDraft(typed, stored);
  // What is typed and not saved would be missing on the paper.
  useCommand('print', () => (dirty ? void message.info(t('money.page.dirty')) : setPaper(true)));

  const type = (next: SettlementDraft) => {
    setTyped(next);
    void keepDraft(draftKey(order.id), next);
  };
  const forget = () => {
    setTyped(null);
    void dropDraft(draftKey(order.id));
  };
  const { number } = order.settlement;
  const refusals = formRefusals(order, 'settlement');
  const stays = dirty
    ? t('money.page.dirty')
    : refusals.length
      ? refusals.map((r) => `${say(r, language, order)}(${r.rule})`).join('')
      : order.prices
        ? ''
        : t('excel.noPrices');
  const exported = async () => {
    const book = settlementBook(order, shop, language);
    if (!book) throw new Error(t('excel.noPrices'));
    return { book };
  };
  const done = order.acts.settle;
  const stands = done !== undefined && actStands(order, done);
  return (
    <div className="mo-settle">
      <header className="mo-head">
        <Link to="/settlements">← {t('money.page.back')}</Link>
        <h1>
          {order.number} {order.sheet.project.name}
        </h1>
        {number ? (
          <StateTag state={stands ? 'done' : 'late'}>
            {t(stands ? 'money.page.issued' : 'money.page.void', { number })}
          </StateTag>
        ) : (
          <StateTag state="draft">{t('money.page.draft')}</StateTag>
        )}
        {stands ? (
          <span className="mo-quiet">
            {t('money.page.settledBy', {
              name: done.by.name,
              when: done.at.length > 10 ? format.dateTime(done.at) : format.date(done.at),
            })}
          </span>
        ) : null}
        <span className="mo-head-end">
          <ExcelButton make={exported} why={stays} />
          <Button onClick={() => setPaper(true)} disabled={dirty} title={dirty ? t('money.page.dirty') : ''}>
            {t('money.page.preview')}
          </Button>
          <Link to={`/orders/${encodeURIComponent(order.id)}`}>{t('money.page.order')}</Link>
        </span>
      </header>
      <div className="mo-split">
        <div className="mo-left">
          {order.prices ? (
            <Sheet
              order={withDraft(order, draft)}
              shop={shop}
              contract={contract}
              today={draft.date || localDate(new Date().toISOString())}
            />
          ) : (
            <Alert type="warning" showIcon title={t('money.page.noPrices')} />
          )}
          <Unsigned order={order} />
          <Scope order={order} stand={contract} />
          <Unbilled order={order} draft={draft} onType={type} />
        </div>
        <aside className="mo-right" aria-label={t('money.page.change')}>
          <Changes order={order} draft={draft} dirty={dirty} onType={type} onForget={forget} />
          <Issue order={order} draft={draft} dirty={dirty} onIssued={forget} />
        </aside>
      </div>
      {paper ? (
        <PaperDialog orderId={order.id} formIds={['settlement']} onClose={() => setPaper(false)} />
      ) : null}
    </div>
  );
}
