/** SV-04d: the client's responsible person signs the stake-out sheet on site, points and verdicts before their eyes. */
import { useMemo } from 'react';
import type { PersonRef } from '#shared/kernel/posts';
import type { OrderState } from '#shared/order/state';
import { verdictOf } from '#shared/survey/stakeout';
import { useT } from '../../i18n/useT';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import { SignaturePad } from '../../ui/SignaturePad';
import { Refused } from './Refused';

export function SheetSigning({
  order,
  lead,
  onDone,
}: {
  order: OrderState;
  lead: PersonRef;
  onDone(): void;
}) {
  const t = useT();
  const runner = useRun(order.id);
  const [draft, set, drop] = useDraft(`sheet:${order.id}`, {
    name: order.sheet.client.contact ?? '',
    role: '',
  });
  const stakeout = order.stakeout;
  // Two thousand lines are not drawn anew with every letter of a name.
  const table = useMemo(
    () => (
      <table>
        <tbody>
          {(stakeout?.points ?? []).map((p) => {
            const v = verdictOf(p, stakeout!);
            return (
              <tr key={p.name}>
                <td>{p.name}</td>
                <td>Δs {v.ds} mm</td>
                <td>
                  {v.within
                    ? t(p.earlier ? 'field.stakeout.withinAgain' : 'field.stakeout.within')
                    : p.accepted
                      ? t('field.stakeout.accepted', { by: p.accepted.by })
                      : t('field.stakeout.beyond')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    ),
    [stakeout, t],
  );
  const sign = async (image: string) => {
    const done = await runner.run({
      do: 'act',
      act: 'signSheet',
      lead: lead.id,
      hand: { by: draft.name, image },
      ...(draft.role ? { note: draft.role } : {}),
    });
    if (done) {
      drop();
      onDone();
    }
  };
  return (
    <main className="fld fld-signing">
      <h2>{t('field.sign.sheet')}</h2>
      <SignaturePad
        statement={
          <>
            <div>
              {order.number}　{order.sheet.project.name}
            </div>
            {table}
          </>
        }
        name={draft.name}
        capacity={draft.role}
        onName={(name) => set({ name })}
        onCapacity={(role) => set({ role })}
        busy={runner.busy}
        onDone={({ png }) => void sign(png)}
        onCancel={onDone}
      />
      <Refused order={order} refusals={runner.refusals} />
    </main>
  );
}
