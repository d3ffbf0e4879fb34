/** SV-04d: the client's responsible person signs the stake-out sheet on site, points and verdicts before their eyes. */
import { useMemo, useState } from 'react';
import { digestOf } from '#shared/kernel/canonical';
import type { PersonRef } from '#shared/kernel/posts';
import type { OrderState } from '#shared/order/state';
import { verdictOf } from '#shared/survey/stakeout';
import { useT } from '../../i18n/useT';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import { type Ink, SignaturePad } from '../../ui/SignaturePad';
import { Refused } from './Refused';

interface Draft {
  name: string;
  role: string;
  ink?: Ink;
  /** What the ink was drawn under: points measured anew are signed anew. */
  inkFor?: string;
}

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
  const [start] = useState<Draft>({ name: order.sheet.client.contact ?? '', role: '' });
  const [draft, set, drop, loaded] = useDraft<Draft>(`sheet:${order.id}`, start);
  const stakeout = order.stakeout;
  const content = useMemo(() => digestOf(stakeout ?? null), [stakeout]);
  const ink = draft.inkFor === content ? draft.ink : undefined;
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
      {loaded ? (
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
          {...(ink ? { ink } : {})}
          onStrokes={(drawn) => set({ ink: drawn, inkFor: content })}
          busy={runner.busy}
          onDone={({ png }) => void sign(png)}
          onCancel={onDone}
        />
      ) : null}
      <Refused order={order} refusals={runner.refusals} />
    </main>
  );
}
