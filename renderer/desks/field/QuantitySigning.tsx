/**
 * The signature page, turned towards the client: exactly what is signed, in large type; name and capacity first,
 * then the pad. "甲方不在场" opens the substitute way with its reason (SV-04a).
 */
import { Button, Input, Segmented, Select } from 'antd';
import { useId, useState } from 'react';
import type { Photo } from '#shared/order/photo';
import type { OrderState } from '#shared/order/state';
import { holders } from '#shared/party/party';
import { PhotoStrip } from '../../documents/photos/PhotoStrip';
import { useT } from '../../i18n/useT';
import { usePeople } from '../../store/hooks';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import { type Ink, SignaturePad } from '../../ui/SignaturePad';
import { Refused } from './Refused';

export interface QuantitySigningProps {
  order: OrderState;
  items: { no: number; name: string; unit: string; quantity: string }[];
  photos: readonly Photo[];
  onBack(): void;
  onSigned(): void;
}

interface Draft {
  capacity: 'client' | 'substitute';
  name: string;
  role: string;
  reason: string;
  ink?: Ink;
  /** What the ink was drawn under: strokes made for other quantities sign nothing here. */
  inkFor?: string;
}

export function QuantitySigning({ order, items, photos, onBack, onSigned }: QuantitySigningProps) {
  const t = useT();
  const id = useId();
  const runner = useRun(order.id);
  const supervisors = holders(usePeople() ?? [], 'fieldSupervisor');
  const [start] = useState<Draft>({
    capacity: 'client',
    name: order.sheet.client.contact ?? '',
    role: '',
    reason: '',
  });
  // Strokes are kept while they are drawn: a crash in the middle of one loses less than a second of it.
  const [draft, set, drop, loaded] = useDraft<Draft>(`signing:${order.id}`, start);
  const content = JSON.stringify([items, photos.map((p) => p.hash)]);
  const ink = draft.inkFor === content ? draft.ink : undefined;
  const substitute = draft.capacity === 'substitute';
  const sign = async (image: string) => {
    const supervisor = supervisors.find((p) => p.name === draft.name);
    const done = await runner.run({
      do: 'signOff',
      items: items.map(({ no, quantity }) => ({ no, quantity })),
      capacity: draft.capacity,
      by: draft.name,
      image,
      ...(photos.length ? { photos: [...photos] } : {}),
      ...(substitute
        ? { reason: draft.reason, ...(supervisor ? { personId: supervisor.id } : {}) }
        : draft.role
          ? { role: draft.role }
          : {}),
    });
    if (done) {
      drop();
      onSigned();
    }
  };
  return (
    <div className="fld-signing">
      <div className="fld-row">
        <Button size="large" onClick={onBack}>
          ← {t('field.sign.back')}
        </Button>
        <Segmented
          size="large"
          aria-label={t('field.sign.title')}
          value={draft.capacity}
          options={(['client', 'substitute'] as const).map((value) => ({
            value,
            label: t(`field.sign.${value}`),
          }))}
          onChange={(capacity) =>
            set({
              capacity,
              name: capacity === 'client' ? (order.sheet.client.contact ?? '') : (supervisors[0]?.name ?? ''),
            })
          }
        />
        <strong>{t('field.sign.turn')}</strong>
      </div>
      {substitute ? (
        <div className="fld-row">
          <label htmlFor={`${id}-who`}>{t('field.sign.supervisor')}</label>
          <Select
            id={`${id}-who`}
            size="large"
            value={draft.name}
            options={supervisors.map((p) => ({ value: p.name, label: p.name }))}
            onChange={(name) => set({ name })}
          />
          <label htmlFor={`${id}-why`}>{t('field.sign.reason')}</label>
          <Input
            id={`${id}-why`}
            size="large"
            maxLength={300}
            value={draft.reason}
            placeholder={t('field.sign.substituteHint')}
            onChange={(e) => set({ reason: e.target.value })}
          />
        </div>
      ) : null}
      {loaded ? (
        <SignaturePad
          key={draft.capacity}
          statement={
            <>
              <div>
                {order.number}　{order.sheet.project.name}
              </div>
              <table>
                <tbody>
                  {items.map((i) => (
                    <tr key={i.no}>
                      <td>{i.no}</td>
                      <td>{i.name}</td>
                      <td>
                        {i.quantity} {i.unit}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <PhotoStrip photos={photos} label={t('photos.withSigning')} />
              <div>{t('field.sign.agree')}</div>
            </>
          }
          name={draft.name}
          capacity={draft.role}
          onName={(name) => set({ name })}
          onCapacity={(role) => set({ role })}
          askCapacity={!substitute}
          fixedName={substitute}
          {...(ink ? { ink } : {})}
          onStrokes={(drawn) => set({ ink: drawn, inkFor: content })}
          busy={runner.busy}
          onDone={({ png }) => void sign(png)}
          onCancel={onBack}
        />
      ) : null}
      <Refused order={order} refusals={runner.refusals} />
    </div>
  );
}
