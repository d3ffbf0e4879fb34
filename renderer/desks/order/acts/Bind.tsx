/** SV-09: each deliverable that leaves, bound and stamped in how many copies; or why not. */
import { Checkbox, Input, InputNumber } from 'antd';
import { latestVersions, notBound } from '#shared/order/deliverables';
import type { BindingLine } from '#shared/order/deliveryEvents';
import type { Deliverable } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { useDraft } from '../../../store/useDraft';
import { useWords } from '../words';
import { ActFrame } from './ActFrame';
import { keepEnterInText } from './Field';
import { NoteField } from './NoteField';
import type { ActProps } from './types';

/** What is usual: reports are bound and stamped, drawings stamped, discs and sticks labelled. */
const usual = (d: Deliverable): BindingLine => ({
  name: d.name,
  version: d.version,
  copies: d.copies,
  bound: (d.form ?? 'paper') === 'paper',
  stamped: true,
});
const keyOf = (d: { name: string; version: string }) => JSON.stringify([d.name, d.version]);

export function Bind({ order, task, title, onClose }: ActProps) {
  const t = useT();
  const words = useWords();
  const [draft, set, drop] = useDraft<{ note: string; lines: Record<string, Partial<BindingLine>> }>(
    `${task.key}:${order.id}`,
    { note: '', lines: {} },
  );
  const leaving = latestVersions(order);
  const lines = leaving.map((d): BindingLine => ({ ...usual(d), ...draft.lines[keyOf(d)] }));
  const lacks = notBound(order, lines);
  const few = lines.find((l, i) => l.copies < leaving[i]!.copies && !l.note?.trim());
  const change = (line: BindingLine, part: Partial<BindingLine>) => {
    const key = keyOf(line);
    set({ lines: { ...draft.lines, [key]: { ...draft.lines[key], ...part } } });
  };
  return (
    <ActFrame
      order={order}
      title={title}
      okText={title}
      width={900}
      ready={lacks.length === 0 && !few}
      lack={
        lacks.length
          ? t('deliver.bind.lacks', { list: lacks.join(words.listJoin) })
          : t('deliver.bind.fewer', {
              name: few?.name ?? '',
              copies: few?.copies ?? 0,
              asked: leaving.find((d) => few && keyOf(d) === keyOf(few))?.copies ?? 0,
            })
      }
      command={() => ({
        do: 'act',
        act: 'bind',
        binding: lines.map(({ note, ...line }) => ({
          ...line,
          ...(note?.trim() ? { note: note.trim() } : {}),
        })),
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose(done);
      }}
    >
      <p>{t('deliver.bind.what')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps Enter from doing the act */}
      <div className="ord-scroll" onKeyDown={keepEnterInText}>
        <table className="ord-table">
          <caption className="only-reader">{t('deliver.binding')}</caption>
          <thead>
            <tr>
              <th>{t('order.results.name')}</th>
              <th>{t('order.results.version')}</th>
              <th>{t('deliver.form')}</th>
              <th className="ord-center">{t('deliver.bind.bound')}</th>
              <th className="ord-center">{t('deliver.bind.stamped')}</th>
              <th className="num">{t('order.results.copies')}</th>
              <th>{t('deliver.bind.note')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, i) => (
              <tr key={keyOf(line)}>
                <td>{line.name}</td>
                <td>{line.version}</td>
                <td>{t(`deliver.forms.${leaving[i]!.form ?? 'paper'}`)}</td>
                <td className="ord-center">
                  <Checkbox
                    aria-label={t('deliver.bind.boundOf', { name: line.name })}
                    checked={line.bound}
                    onChange={(e) => change(line, { bound: e.target.checked })}
                  />
                </td>
                <td className="ord-center">
                  <Checkbox
                    aria-label={t('deliver.bind.stampedOf', { name: line.name })}
                    checked={line.stamped}
                    onChange={(e) => change(line, { stamped: e.target.checked })}
                  />
                </td>
                <td className="num">
                  <InputNumber
                    size="small"
                    aria-label={t('deliver.bind.copiesOf', { name: line.name })}
                    min={1}
                    max={999}
                    precision={0}
                    value={line.copies}
                    onChange={(copies) => change(line, { copies: copies ?? 1 })}
                  />
                </td>
                <td>
                  <Input
                    size="small"
                    aria-label={t('deliver.bind.noteOf', { name: line.name })}
                    maxLength={200}
                    value={line.note ?? ''}
                    onChange={(e) => change(line, { note: e.target.value })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NoteField label={t('order.act.note')} value={draft.note} onChange={(note) => set({ note })} />
    </ActFrame>
  );
}
