/** PR-05 打样: every version with its files, checks and what the client said to it. */
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { proofMethods } from '#shared/order/eventsPrint';
import { factsOf } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { useT } from '../../../i18n/useT';
import { useWho } from '../../../store/hooks';
import { useDraft } from '../../../store/useDraft';
import { ActFrame } from '../acts/ActFrame';
import { given, PickField, TextField } from './fields';
import { recordRefusal } from './may';
import { PaperLink } from './PaperLink';
import { ProofMark, ProofView, useProofTitle } from './ProofView';
import { type ProofFile, proofFile } from './proofFiles';
import { RecordButton } from './RecordButton';
import { type Row, RowsField } from './RowsField';
import { Section } from './Section';
import type { PartProps } from './types';

export function Proofs({ order }: PartProps) {
  const t = useT();
  const who = useWho();
  const title = useProofTitle();
  const [open, setOpen] = useState(false);
  const { proofs } = workOf(order);
  const signed = factsOf(order).record('signProof') !== undefined;
  return (
    <Section
      title={t('orderWork.part.proof')}
      records={
        <RecordButton
          order={order}
          primary
          label={t('orderWork.proof.record')}
          refused={recordRefusal(order, 'keepProof', who.posts)}
          onRun={() => setOpen(true)}
        />
      }
    >
      {proofs.length === 0 ? <p className="ord-none">{t('orderWork.proof.none')}</p> : null}
      {[...proofs].reverse().map((p, n) => (
        <article key={p.proof} className="ord-card">
          <header>
            <PaperLink order={order} form="proof-approval" record={p.proof} text={title(p)} />
            <ProofMark proof={p} signed={n === 0 && signed} />
          </header>
          <ProofView proof={p} />
        </article>
      ))}
      {open ? <ProofDialog order={order} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

/** What is looked at before a proof leaves the house. */
const checkIds = ['text', 'pages', 'size', 'colour', 'finishing', 'barcode'] as const;

function ProofDialog({ order, onClose }: { order: OrderState; onClose: () => void }) {
  const t = useT();
  const before = workOf(order).proofs.at(-1);
  const names = before?.checks.map((c) => c.what) ?? checkIds.map((c) => t(`orderWork.proof.check.${c}`));
  const [d, set, drop] = useDraft(`proof:${order.id}:${workOf(order).proofs.length}`, {
    method: before?.method ?? ('digital' as (typeof proofMethods)[number]),
    files: [] as ProofFile[],
    checks: names.map((what): Row => ({ what, ok: '', note: '' })),
    tolerance: before?.tolerance ?? t('orderWork.proof.usualTolerance'),
    colourSample: before?.colourSample ?? '',
    note: '',
  });
  const [reading, setReading] = useState(false);
  const [fault, setFault] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const checks = d.checks.filter((c) => c.what?.trim());
  const open = checks.filter((c) => c.ok !== '1').map((c) => c.what!);
  const take = async (list: FileList | null) => {
    setReading(true);
    setFault('');
    try {
      const made: ProofFile[] = [];
      for (const file of Array.from(list ?? [])) made.push(await proofFile(file));
      set({ files: [...d.files, ...made] });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setFault(t('orderWork.proof.fileFault', { why }));
    } finally {
      setReading(false);
      // The same file may be chosen again after it was mended.
      if (input.current) input.current.value = '';
    }
  };
  const needsFile = (d.method === 'digital' || d.method === 'screen') && d.files.length === 0;
  const lack = needsFile
    ? t('orderWork.proof.needFile')
    : open.length
      ? t('orderWork.proof.needChecks', { list: open.join(t('common.listJoin')) })
      : '';
  return (
    <ActFrame
      order={order}
      title={t('orderWork.proof.record')}
      okText={t('orderWork.proof.enter')}
      width={820}
      ready={lack === ''}
      lack={lack}
      command={() => ({
        do: 'keepProof',
        method: d.method,
        files: d.files.map((f) => ({ name: f.name, ...given('hash', f.hash) })),
        checks: checks.map((c) => ({ what: c.what!.trim(), ok: c.ok === '1', ...given('note', c.note) })),
        ...given('tolerance', d.tolerance),
        ...given('colourSample', d.colourSample),
        ...given('note', d.note),
      })}
      onClose={(done) => {
        if (done) drop();
        onClose();
      }}
    >
      <div className="ord-row">
        <PickField
          label={t('orderWork.proof.method')}
          value={d.method}
          options={proofMethods.map((m) => ({ value: m, label: t(`orderWork.proof.methods.${m}`) }))}
          onChange={(method) => set({ method: method as typeof d.method })}
        />
        <TextField
          label={t('orderWork.proof.tolerance')}
          value={d.tolerance}
          onChange={(tolerance) => set({ tolerance })}
        />
        <TextField
          label={t('orderWork.proof.colourSample')}
          max={80}
          value={d.colourSample}
          onChange={(colourSample) => set({ colourSample })}
        />
      </div>
      <RowsField
        label={t('orderWork.proof.files')}
        columns={[
          { key: 'name', title: t('orderWork.proof.fileName'), max: 200 },
          { key: 'hash', title: 'SHA-256', kind: 'said' },
        ]}
        rows={d.files.map((f): Row => ({ name: f.name, hash: f.hash.slice(0, 16) }))}
        onChange={(rows) =>
          set({ files: rows.map((r) => ({ name: r.name ?? '', hash: whole(d.files, r.hash) })) })
        }
        fresh={() => ({ name: '', hash: '' })}
        beside={
          <>
            <input
              ref={input}
              type="file"
              multiple
              className="only-reader"
              aria-label={t('orderWork.proof.choose')}
              onChange={(e) => void take(e.target.files)}
            />
            <Button size="small" loading={reading} onClick={() => input.current?.click()}>
              {t('orderWork.proof.choose')}
            </Button>
            {fault ? (
              <small role="alert" className="ord-bad">
                {fault}
              </small>
            ) : null}
          </>
        }
      />
      <RowsField
        label={t('orderWork.proof.checks')}
        columns={[
          { key: 'what', title: t('orderWork.proof.checkWhat'), max: 80 },
          { key: 'ok', title: t('orderWork.proof.checkOk'), kind: 'yes', width: 72 },
          { key: 'note', title: t('common.remark'), max: 300 },
        ]}
        rows={d.checks}
        onChange={(rows) => set({ checks: rows })}
        fresh={() => ({ what: '', ok: '', note: '' })}
      />
      <TextField label={t('common.remark')} max={500} value={d.note} onChange={(note) => set({ note })} />
    </ActFrame>
  );
}

/** The table shows the beginning of a hash; this is all of it. */
const whole = (files: readonly ProofFile[], short: string | undefined): string =>
  files.find((f) => short !== '' && f.hash.slice(0, 16) === short)?.hash ?? '';
