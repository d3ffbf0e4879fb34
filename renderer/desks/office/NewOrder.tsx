/** /orders/new: a new sheet of one trade or the other; the trade chosen last is offered again. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { type Post, seesMoney } from '#shared/kernel/posts';
import { localDate } from '#shared/kernel/time';
import type { Person } from '#shared/party/party';
import { isClientTrade, type Trade } from '#shared/procedures/registry';
import { useT } from '../../i18n/useT';
import { newId, type Who } from '../../store/desk';
import { useClients, usePeople, useSeated, useWho } from '../../store/hooks';
import { lastOrderOf } from '../../store/officeQueries';
import { orderState } from '../../store/queries';
import { useSession } from '../../store/session';
import { Choices } from './Choices';
import { useDraftSlot } from './draftSlot';
import { NewSheet } from './NewSheet';
import type { NewOrderPart } from './newOrderPart';
import { NewPrint } from './print/NewPrint';
import { SheetForm } from './SheetForm';
import { blankDraft, copyDraft, isBlankDraft, readDraft, type SheetDraft } from './sheetDraft';
import './office.css';

const printPosts: readonly Post[] = ['sales', 'merchandiser', 'press', 'inspector', 'storekeeper'];
const surveyPosts: readonly Post[] = ['fieldSupervisor', 'fieldLead', 'officeSupervisor', 'drafter'];

/** Before anybody chose: by the posts of the shop's people, then survey. */
const usualTrade = (people: readonly Person[], who: Who): Trade => {
  const holds = (posts: readonly Post[], held: readonly Post[]) => held.some((p) => posts.includes(p));
  if (holds(printPosts, who.posts) && !holds(surveyPosts, who.posts)) return 'print';
  const shop = people.filter((p) => p.active).flatMap((p) => p.posts);
  return holds(printPosts, shop) && !holds(surveyPosts, shop) ? 'print' : 'survey';
};

export default function NewOrder() {
  const t = useT();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const people = usePeople();
  const clients = useClients();
  const seated = useSeated();
  const who = useWho();
  const remembered = useSession((s) => s.trade);
  const remember = useSession((s) => s.setTrade);
  const copy = params.get('copy') ?? '';
  const offer = params.get('offer') ?? '';
  const copied = useLiveQuery(async () => {
    const order = copy ? await orderState(copy) : undefined;
    // A docking form is no order for a client: it has a page of its own.
    return order && isClientTrade(order.trade) ? order : null;
  }, [copy]);
  // An order to copy brings its trade along and leaves it with the page.
  const [forced, setForced] = useState<Trade | ''>('');
  const asked = params.get('trade');
  const trade: Trade =
    (offer ? 'print' : copied?.issued ? copied.trade : '') ||
    forced ||
    (asked === 'print' || asked === 'survey' ? asked : '') ||
    remembered ||
    usualTrade(people ?? [], who);
  const surveySlot = useDraftSlot('order.new');
  const printSlot = useDraftSlot('order.new.print');
  const draftKey = trade === 'print' ? printSlot : surveySlot;
  if (!people || !clients || seated === undefined || (copy !== '' && copied === undefined) || !draftKey)
    return <div className="dd-office" aria-busy="true" />;
  const part: NewOrderPart = {
    draftKey,
    people,
    clients,
    who,
    today: localDate(new Date().toISOString()),
    // Only once it is read: until then its trade is not known.
    copy: copied?.issued && copied.id === copy ? copy : '',
    onCopy: (id) => setParams({ copy: id }, { replace: true }),
    onTaken: () => {
      setForced(trade);
      setParams({}, { replace: true });
    },
    onIssued: (id) => go(`/orders/${id}`),
    head: (
      <Choices
        label={t('printIntake.trade')}
        value={trade}
        options={(['survey', 'print'] as const).map((value) => ({
          value,
          label: t(`printIntake.trades.${value}`),
        }))}
        onChange={(value) => {
          remember(value);
          setForced(value);
        }}
      />
    ),
  };
  return trade === 'print' ? (
    <NewPrint key="print" {...part} offer={offer} />
  ) : (
    <NewSurvey key="survey" {...part} />
  );
}

const lastSurvey = async () => (await lastOrderOf('survey')) ?? null;

function NewSurvey({ head, onIssued, copy, onCopy, onTaken, ...p }: NewOrderPart) {
  const t = useT();
  const last = useLiveQuery(lastSurvey);
  const { people, who, today } = p;
  return (
    <NewSheet<SheetDraft>
      draftKey={p.draftKey}
      title={t('orders.form.title')}
      blank={() => blankDraft(newId(), people, who.person.id, today)}
      read={readDraft}
      isBlank={isBlankDraft}
      losing={(d) =>
        [d.client.name, d.project]
          .map((s) => s.trim())
          .filter(Boolean)
          .join(' · ') || t('orders.form.items.table')
      }
      last={last}
      onCopy={onCopy}
      incoming={
        copy
          ? {
              key: copy,
              load: async (blank) => {
                const order = await orderState(copy);
                return order?.issued ? copyDraft(order, blank, people, seesMoney(who.posts)) : undefined;
              },
            }
          : null
      }
      onTaken={onTaken}
      head={head}
    >
      {(slot) => (
        <SheetForm
          key={slot.start.orderId}
          {...slot}
          people={people}
          clients={p.clients}
          who={who}
          today={today}
          onIssued={onIssued}
        />
      )}
    </NewSheet>
  );
}
