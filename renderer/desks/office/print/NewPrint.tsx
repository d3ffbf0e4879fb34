/** A new print order: empty, from the draft left unfinished, copied from an older one, or out of an offer. */
import { useLiveQuery } from 'dexie-react-hooks';
import { seesMoney } from '#shared/kernel/posts';
import { useT } from '../../../i18n/useT';
import { newId } from '../../../store/desk';
import { offerById, winOffer } from '../../../store/offers';
import { lastOrderOf } from '../../../store/officeQueries';
import { usePrintRates } from '../../../store/printRates';
import { orderState } from '../../../store/queries';
import { type Incoming, NewSheet } from '../NewSheet';
import type { NewOrderPart } from '../newOrderPart';
import { filledItems } from '../sheetDraft';
import { PrintForm } from './PrintForm';
import { blankPrint, copyPrint, draftOfOffer, isBlankPrint, type PrintDraft, readPrint } from './printDraft';

const lastPrint = async () => (await lastOrderOf('print')) ?? null;

export function NewPrint({
  offer,
  ...p
}: NewOrderPart & { /** `id` or `id@rung` of an offer, or ''. */ offer: string }) {
  const t = useT();
  const last = useLiveQuery(lastPrint);
  const rates = usePrintRates();
  const { people, who, today } = p;
  const money = seesMoney(who.posts);
  const incoming = (): Incoming<PrintDraft> | null => {
    if (offer && money) {
      const [id = '', rung = '0'] = offer.split('@');
      return {
        key: `offer ${offer}`,
        load: async (blank) => {
          const found = await offerById(id);
          return found ? draftOfOffer(found, Number(rung) || 0, blank) : undefined;
        },
      };
    }
    if (!p.copy) return null;
    return {
      key: p.copy,
      load: async (blank) => {
        const order = await orderState(p.copy);
        return order?.issued ? copyPrint(order, blank, people, money) : undefined;
      },
    };
  };
  if (!rates) return <div className="dd-office" aria-busy="true" />;
  const won = async (draft: PrintDraft, number: string) => {
    if (draft.offer && money)
      await winOffer(draft.offer.id, { id: draft.orderId, number, client: draft.client.name.trim() }, who);
  };
  return (
    <NewSheet<PrintDraft>
      draftKey={p.draftKey}
      title={t('printIntake.title')}
      blank={() => blankPrint(newId(), people, who.person.id, today)}
      read={readPrint}
      isBlank={isBlankPrint}
      losing={(d) =>
        [d.client.name, d.product, filledItems(d)[0]?.name ?? '']
          .map((s) => s.trim())
          .filter((s, i, all) => s && all.indexOf(s) === i)
          .join(' · ') || t('printIntake.items.table')
      }
      last={last}
      onCopy={p.onCopy}
      incoming={incoming()}
      onTaken={p.onTaken}
      onFoundIssued={(d) =>
        void orderState(d.orderId).then((order) => (order ? won(d, order.number) : undefined))
      }
      head={p.head}
    >
      {(slot) => (
        <PrintForm
          key={slot.start.orderId}
          {...slot}
          people={people}
          clients={p.clients}
          who={who}
          today={today}
          rates={rates}
          onIssued={async (id, number, draft) => {
            await won(draft, number);
            p.onIssued(id);
          }}
        />
      )}
    </NewSheet>
  );
}
