/** 数量与签字 (SV-04a): choose items, enter the quantity done, turn the screen to whoever signs. */
import { Checkbox } from 'antd';
import { useState } from 'react';
import { isDecimal } from '#shared/kernel/decimal';
import type { PersonRef } from '#shared/kernel/posts';
import { factsOf, itemsOfLead } from '#shared/order/facts';
import { type Photo, withoutTwins } from '#shared/order/photo';
import { signedOf } from '#shared/order/quantities';
import { signOffStands } from '#shared/order/signable';
import type { OrderState } from '#shared/order/state';
import { PhotoBox } from '../../documents/photos/PhotoBox';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { useDraft } from '../../store/useDraft';
import { BigButton } from '../../ui/BigButton';
import { DecimalInput } from '../../ui/DecimalInput';
import { QuantitySigning } from './QuantitySigning';

interface Chosen {
  chosen: number[];
  quantities: Record<string, string>;
  photos: Photo[];
}
const nothing: Chosen = { chosen: [], quantities: {}, photos: [] };

export function QuantitiesStep({ order, lead }: { order: OrderState; lead: PersonRef }) {
  const t = useT();
  const who = useWho();
  const facts = factsOf(order);
  const items = itemsOfLead(order, lead.id);
  const [draft, set, drop] = useDraft<Chosen>(`quantities:${order.id}:${lead.id}`, nothing);
  const [signing, setSigning] = useState(false);
  const chosen = items.filter((i) => draft.chosen.includes(i.no));
  const ready = chosen.length > 0 && chosen.every((i) => isDecimal(draft.quantities[i.no] ?? i.quantity));
  if (!facts.record('depart', lead.id)) return <p className="fld-page">{t('field.quantities.before')}</p>;
  if (signing)
    return (
      <QuantitySigning
        order={order}
        items={chosen.map((i) => ({
          no: i.no,
          name: i.name,
          unit: i.unit,
          quantity: draft.quantities[i.no] ?? i.quantity,
        }))}
        photos={draft.photos}
        onBack={() => setSigning(false)}
        onSigned={() => {
          set(nothing);
          drop();
          setSigning(false);
        }}
      />
    );
  const closed = facts.record('finishField', lead.id) !== undefined;
  const signedOfItem = (no: number) => signedOf(order, no, (s) => signOffStands(order, s));
  return (
    <div className="fld-page">
      <section className="fld-box">
        <h3>
          {t(closed ? 'field.quantities.allSigned' : 'field.quantities.title')} <small>SV-04a</small>
        </h3>
        {items.map((item) => {
          const signed = signedOfItem(item.no);
          const on = draft.chosen.includes(item.no);
          return (
            <div className="fld-item" key={item.no} data-on={on || undefined}>
              <div>
                <strong>
                  {item.no}. {item.name}
                </strong>
                <span>
                  {t('field.quantities.planned', { quantity: item.quantity, unit: item.unit })}
                  {signed ? `　✓ ${t('field.quantities.signed', { quantity: signed, unit: item.unit })}` : ''}
                </span>
              </div>
              {closed ? null : (
                <>
                  <Checkbox
                    checked={on}
                    aria-label={`${t('field.quantities.choose')} ${item.no}`}
                    onChange={(e) =>
                      set({
                        chosen: e.target.checked
                          ? [...draft.chosen, item.no]
                          : draft.chosen.filter((n) => n !== item.no),
                      })
                    }
                  >
                    {t('field.quantities.choose')}
                  </Checkbox>
                  {on ? (
                    <DecimalInput
                      size="touch"
                      label={`${t('field.quantities.now')} ${item.no}`}
                      unit={item.unit}
                      value={draft.quantities[item.no] ?? item.quantity}
                      onChange={(q) => set({ quantities: { ...draft.quantities, [item.no]: q } })}
                    />
                  ) : null}
                </>
              )}
            </div>
          );
        })}
        {closed || chosen.length === 0 ? null : (
          <>
            <h4>{t('photos.withSigning')}</h4>
            <PhotoBox
              photos={draft.photos}
              onChange={(change) => set((now) => ({ photos: change(now.photos) }))}
              by={who.person.name}
              label={t('photos.withSigning')}
              offer={withoutTwins(
                order.logs.filter((l) => l.lead === lead.id).flatMap((l) => l.photos ?? []),
              )}
            />
          </>
        )}
        {closed ? null : (
          <BigButton
            kind="primary"
            disabled={!ready}
            reason={t('field.quantities.chooseFirst')}
            onClick={() => setSigning(true)}
          >
            {t('field.quantities.start')}
          </BigButton>
        )}
      </section>
    </div>
  );
}
