/** Files dropped in, each with what it is a scan of, its date and a remark; bad ones are refused with a sentence. */
import { Alert, Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { create } from 'zustand';
import { mimeOf } from '#shared/kernel/fileKind';
import { localDate } from '#shared/kernel/time';
import type { OrderState } from '#shared/order/state';
import { faultWords } from '../../../documents/faultWords';
import { type ReadScan, readScan, sizeWords } from '../../../documents/fileIn';
import { useT } from '../../../i18n/useT';
import { keepBlob } from '../../../store/blobs';
import { useWho } from '../../../store/hooks';
import { useRun } from '../../../store/useRun';
import { FileDrop } from '../../../ui/FileDrop';
import { keepEnterInText } from '../acts/Field';
import { Refusals } from '../Refusals';
import { useWords } from '../words';
import { guessForm, scanFormsFor, scanFormWords } from './scanForms';

interface Pending extends ReadScan {
  key: string;
  form: string | undefined;
  date: string;
  note: string;
}

interface Waiting {
  byOrder: Record<string, readonly Pending[]>;
  change(orderId: string, to: (old: readonly Pending[]) => readonly Pending[]): void;
}
/** Files chosen and not attached yet: looking at another tab loses neither them nor what was typed. */
const useWaiting = create<Waiting>()((set) => ({
  byOrder: {},
  change: (orderId, to) =>
    set((s) => ({ byOrder: { ...s.byOrder, [orderId]: to(s.byOrder[orderId] ?? none) } })),
}));
const none: readonly Pending[] = [];

export function ScanAdd({ order }: { order: OrderState }) {
  const t = useT();
  const words = useWords();
  const who = useWho();
  const { run, refusals, clear } = useRun(order.id);
  const pending = useWaiting((w) => w.byOrder[order.id] ?? none);
  const setPending = (to: (old: readonly Pending[]) => readonly Pending[]) =>
    useWaiting.getState().change(order.id, to);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const forms = scanFormsFor(order, who.posts);
  const today = localDate(new Date().toISOString());

  const take = async (files: File[]) => {
    clear();
    const bad: string[] = [];
    for (const file of files) {
      const read = await readScan(file);
      if ('fault' in read) bad.push(faultWords(t, file.name, read.fault));
      else
        setPending((old) => [
          ...old,
          {
            ...read,
            key: crypto.randomUUID(),
            form: guessForm(read.name, order, forms),
            date: today,
            note: '',
          },
        ]);
    }
    setFaults(bad);
  };
  const set = (key: string, part: Partial<Pending>) =>
    setPending((old) => old.map((p) => (p.key === key ? { ...p, ...part } : p)));
  const leave = (key: string) => setPending((old) => old.filter((p) => p.key !== key));

  const attach = async () => {
    setBusy(true);
    // One after the other: what was attached stays so, and the first that is refused says why.
    for (const scan of pending) {
      let hash: string;
      try {
        // The picture first, then the event that names it.
        hash = await keepBlob(scan.bytes, mimeOf[scan.kind]);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        setFaults([t('scans.fault.disk', { name: scan.name, why })]);
        break;
      }
      const done = await run({
        do: 'attachScan',
        hash,
        name: scan.name,
        type: scan.kind,
        size: scan.bytes.length,
        ...(scan.form ? { form: scan.form } : {}),
        ...(scan.date ? { date: scan.date } : {}),
        ...(scan.note.trim() ? { note: scan.note.trim() } : {}),
      });
      if (!done) break;
      leave(scan.key);
    }
    setBusy(false);
  };

  return (
    <div className="scan-add">
      <FileDrop
        accept={['.pdf', '.jpg', '.jpeg', '.png']}
        multiple
        hint={t('scans.hint')}
        onFiles={(files) => void take(files)}
        disabled={busy}
      />
      {faults.map((fault) => (
        <Alert key={fault} type="error" role="alert" showIcon title={fault} />
      ))}
      {pending.length ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: only keeps Enter from doing the act around it
        <div onKeyDown={keepEnterInText}>
          <table className="ord-table">
            <caption className="only-reader">{t('scans.add')}</caption>
            <thead>
              <tr>
                <th>{t('scans.file')}</th>
                <th>{t('scans.form')}</th>
                <th>{t('scans.date')}</th>
                <th>{t('scans.note')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {pending.map((p) => (
                <tr key={p.key}>
                  <td>
                    {p.name}
                    <small>{sizeWords(p.bytes.length)}</small>
                  </td>
                  <td>
                    <Select
                      size="small"
                      className="scan-form"
                      aria-label={t('scans.formOf', { name: p.name })}
                      popupMatchSelectWidth={false}
                      value={p.form ?? ''}
                      options={[
                        { value: '', label: t('scans.unknownForm') },
                        ...forms.map((form) => ({
                          value: form,
                          label: scanFormWords(form, t, words.language, order.trade),
                        })),
                      ]}
                      onChange={(form) => set(p.key, { form: form || undefined })}
                    />
                  </td>
                  <td>
                    <DatePicker
                      size="small"
                      aria-label={t('scans.dateOf', { name: p.name })}
                      maxDate={dayjs()}
                      value={p.date ? dayjs(p.date) : null}
                      onChange={(day) => set(p.key, { date: day ? day.format('YYYY-MM-DD') : '' })}
                    />
                  </td>
                  <td>
                    <Input
                      size="small"
                      aria-label={t('scans.noteOf', { name: p.name })}
                      maxLength={300}
                      value={p.note}
                      onChange={(e) => set(p.key, { note: e.target.value })}
                    />
                  </td>
                  <td>
                    <Button
                      size="small"
                      type="text"
                      disabled={busy}
                      aria-label={t('scans.dropOf', { name: p.name })}
                      title={t('scans.drop')}
                      onClick={() => leave(p.key)}
                    >
                      ✕
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="ord-bar ord-bar-start">
            <Button type="primary" loading={busy} onClick={() => void attach()}>
              {busy ? t('scans.adding') : t('scans.addCount', { count: pending.length })}
            </Button>
          </p>
        </div>
      ) : null}
      <Refusals order={order} refusals={refusals} alert />
    </div>
  );
}
