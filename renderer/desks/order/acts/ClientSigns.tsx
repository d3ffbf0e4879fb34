/** The client's hand: on the stake-out sheet (SV-04d), for the report received (SV-09). Name first, then the pad. */

import type { OrderCommand } from '#shared/order/command';
import { verdictOf } from '#shared/survey/stakeout';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { type Ink, SignaturePad } from '../../../ui/SignaturePad';
import { StakeoutTable } from '../tabs/StakeoutTable';
import { ActFrame } from './ActFrame';
import { Deliverables } from './Simple';
import type { ActProps } from './types';

interface Draft {
  by: string;
  /** Kept at every stroke. */
  ink?: Ink;
}

export function ClientSigns({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const first: Draft = { by: order.sheet.client.contact ?? '' };
  const [draft, set, drop, loaded] = useDraft(`${task.key}:${order.id}`, first);
  const delivery = task.act.id === 'deliver';
  const stakeout = order.stakeout;
  const over = stakeout?.points.filter((p) => p.measured && !verdictOf(p, stakeout).within).length ?? 0;
  const command = (name: string, image?: string): OrderCommand => ({
    do: 'act',
    act: task.act.id,
    ...(task.lead ? { lead: task.lead.id } : {}),
    hand: { by: name.trim(), ...(image ? { image } : {}) },
    ...(delivery ? { handover: { receivedBy: name.trim() } } : {}),
  });
  return (
    <ActFrame
      order={order}
      title={title}
      okText={t('order.sign.onPaper')}
      width={820}
      noEnter
      ready={draft.by.trim() !== ''}
      lack={t('order.sign.needName')}
      command={() => command(draft.by)}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      {(submit, busy) => (
        <>
          {delivery ? null : (
            <div className="ord-scroll ord-scroll-low">
              <StakeoutTable order={order} />
            </div>
          )}
          {loaded ? (
            <SignaturePad
              statement={
                delivery ? (
                  <>
                    {t('order.sign.receives', { number: order.number, project: order.sheet.project.name })}
                    <Deliverables order={order} />
                  </>
                ) : (
                  t('order.sign.stakeout', {
                    number: order.number,
                    count: stakeout?.points.length ?? 0,
                    over,
                  })
                )
              }
              name={draft.by}
              capacity=""
              askCapacity={false}
              onName={(by) => set({ by })}
              onCapacity={() => undefined}
              ink={draft.ink}
              onStrokes={(ink) => set({ ink })}
              busy={busy}
              doneLabel={title}
              height={180}
              onDone={(signature) => submit(command(signature.name, signature.png))}
            />
          ) : null}
          <p className="ord-lack">{t('order.sign.paper')}</p>
        </>
      )}
    </ActFrame>
  );
}
