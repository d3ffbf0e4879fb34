/** ID: risks and problems with solution and owner; reported and solved here. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { OrderState } from '#shared/order/state';
import { type Risk, risksOf } from '#shared/order/stateDocking';
import { useT } from '../../../i18n/useT';
import { newId } from '../../../store/desk';
import { useDraft } from '../../../store/useDraft';
import { StateTag } from '../../../ui/StateTag';
import { ActFrame } from '../acts/ActFrame';
import { Field } from '../acts/Field';

export function Risks({ order }: { order: OrderState }) {
  const t = useT();
  const [open, setOpen] = useState<Risk | 'new'>();
  const all = risksOf(order);
  const closed = order.cancelled !== undefined || order.acts.close !== undefined;
  return (
    <section className="ord-section" id="docking-risks">
      <h3>
        {t('docking.risks.title')}
        {closed ? null : (
          <Button size="small" onClick={() => setOpen('new')}>
            {t('docking.risks.add')}
          </Button>
        )}
      </h3>
      {all.length === 0 ? (
        <p className="ord-none">{t('docking.risks.none')}</p>
      ) : (
        <table className="ord-table">
          <thead>
            <tr>
              <th>{t('docking.form.grid.risk')}</th>
              <th>{t('docking.form.grid.solution')}</th>
              <th>{t('docking.form.grid.owner')}</th>
              <th>{t('docking.risks.result')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((risk) => (
              <tr key={risk.risk}>
                <td>{risk.what}</td>
                <td>{risk.solution}</td>
                <td>{risk.owner}</td>
                <td>
                  {risk.solved ?? (
                    <>
                      <StateTag state="soon">{t('docking.risks.open')}</StateTag>{' '}
                      {closed ? null : (
                        <Button size="small" onClick={() => setOpen(risk)}>
                          {t('docking.risks.solve')}
                        </Button>
                      )}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open === 'new' ? <Report order={order} onClose={() => setOpen(undefined)} /> : null}
      {open && open !== 'new' ? <Solve order={order} risk={open} onClose={() => setOpen(undefined)} /> : null}
    </section>
  );
}

function Report({ order, onClose }: { order: OrderState; onClose: () => void }) {
  const t = useT();
  const [draft, set, drop] = useDraft(`risk:${order.id}`, { what: '', solution: '', owner: '' });
  const fields = [
    ['what', 300, 'docking.form.grid.risk'],
    ['solution', 500, 'docking.form.grid.solution'],
    ['owner', 80, 'docking.form.grid.owner'],
  ] as const;
  return (
    <ActFrame
      order={order}
      title={t('docking.risks.add')}
      okText={t('docking.risks.add')}
      command={() => ({
        do: 'keepRisk',
        risk: newId(),
        what: draft.what.trim(),
        solution: draft.solution.trim(),
        owner: draft.owner.trim(),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      {fields.map(([key, most, label]) => (
        <Field key={key} label={t(label)}>
          {(id) => (
            <Input
              id={id}
              value={draft[key]}
              maxLength={most}
              onChange={(e) => set({ [key]: e.target.value })}
            />
          )}
        </Field>
      ))}
    </ActFrame>
  );
}

function Solve({ order, risk, onClose }: { order: OrderState; risk: Risk; onClose: () => void }) {
  const t = useT();
  const [draft, set, drop] = useDraft(`solve:${risk.risk}:${order.id}`, { solved: '' });
  return (
    <ActFrame
      order={order}
      title={t('docking.risks.solveTitle', { what: risk.what })}
      okText={t('common.save')}
      ready={draft.solved.trim() !== ''}
      command={() => ({
        do: 'keepRisk',
        risk: risk.risk,
        what: risk.what,
        solution: risk.solution,
        owner: risk.owner,
        solved: draft.solved.trim(),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <p>
        {risk.solution} <small>{risk.owner}</small>
      </p>
      <Field label={t('docking.risks.how')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={draft.solved}
            onChange={(e) => set({ solved: e.target.value })}
          />
        )}
      </Field>
    </ActFrame>
  );
}
