/** Points from a file or pasted: shown with counts and faults by line before anything is taken over. */
import { Alert, Button, Checkbox, Input, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { type Encoding, encodings } from '#shared/kernel/textOf';
import { measuredSwapped, turned } from '#shared/survey/axes';
import type { PointFault, ReadPoint } from '#shared/survey/points';
import { type PointFile, type ReadingChoices, readPointFile, readPointText } from '#shared/survey/readers';
import { useT } from '../../i18n/useT';
import { FaultList } from '../../ui/FaultList';
import { FileDrop } from '../../ui/FileDrop';
import type { LineRow } from '../../ui/line-table/types';
import { StakeoutPreview } from './StakeoutPreview';
import { withMeasured } from './stakeoutMerge';
import { type Limits, placeOf } from './stakeoutRows';

type Source = { name: string; bytes: Uint8Array } | { name: ''; text: string };
/** More than these nobody reads; the count says how many there are. */
const SHOWN = 100;

export interface StakeoutImportProps {
  what: 'design' | 'measured';
  rows: readonly LineRow[];
  limits: Limits;
  onTake(points: ReadPoint[]): void;
  onClose(): void;
}

export function StakeoutImport({ what, rows, limits, onTake, onClose }: StakeoutImportProps) {
  const t = useT();
  const [source, setSource] = useState<Source>();
  const [choices, setChoices] = useState<ReadingChoices>({});
  const [upright, setUpright] = useState(false);
  const [pasted, setPasted] = useState('');
  const [failed, setFailed] = useState('');
  const open = (next: Source) => {
    setSource(next);
    setChoices({});
    setUpright(false);
    setFailed('');
  };
  const read = useMemo(
    () =>
      !source
        ? undefined
        : 'bytes' in source
          ? readPointFile(source.bytes, source.name, choices)
          : readPointText(source.text, '', choices),
    [source, choices],
  );
  const file: PointFile | undefined = read && !('why' in read) ? read : undefined;

  const swapped = useMemo(() => {
    if (!file) return [];
    if (what === 'design') return file.axes.names;
    const designs = new Map(rows.map((r) => [r.name?.trim(), placeOf(r, 'design')]));
    const against = file.points.filter((p) => {
      const design = designs.get(p.name);
      return design && measuredSwapped(design, p);
    });
    return [...new Set([...file.axes.names, ...against.map((p) => p.name)])];
  }, [file, rows, what]);
  const points = useMemo(
    () => (upright && file ? turned(file.points, swapped) : (file?.points ?? [])),
    [file, swapped, upright],
  );
  const measured = useMemo(
    () => (what === 'measured' ? withMeasured(rows, points, limits) : undefined),
    [what, rows, points, limits],
  );
  const taken = measured ? measured.set.length + measured.restaked.length : points.length;
  const floating = points.filter((p) => p.solution && !/固定|fix/i.test(p.solution)).map((p) => p.name);

  const words = (f: PointFault): string => {
    const column = f.role ? t(`field.stakeout.role.${f.role}`) : '';
    return t(`field.stakeout.lineFault.${f.what}`, { column, text: f.text });
  };
  const some = (names: readonly string[]) =>
    names.length > 12 ? `${names.slice(0, 12).join('、')} …（${names.length}）` : names.join('、');

  return (
    <Modal
      open
      width={980}
      style={{ top: 16 }}
      // The buttons stay in sight however many faults there are.
      styles={{ body: { maxHeight: 'calc(100vh - 190px)', overflowY: 'auto' } }}
      title={t(`field.stakeout.import.${what}`)}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('common.cancel')}
        </Button>,
        <Button key="ok" type="primary" disabled={taken === 0} onClick={() => onTake(points)}>
          {file?.faults.length
            ? t('field.stakeout.import.takeGood', { count: taken, faults: file.faults.length })
            : t('field.stakeout.import.take', { count: taken })}
        </Button>,
      ]}
    >
      <div className="fld-import">
        {source ? null : (
          <>
            <FileDrop
              accept={['.dat', '.csv', '.txt']}
              hint={t('field.stakeout.import.kinds')}
              onFiles={([first]) =>
                first
                  ?.arrayBuffer()
                  .then((data) => open({ name: first.name, bytes: new Uint8Array(data) }))
                  .catch((error: unknown) => setFailed(String(error))) ?? undefined
              }
            />
            <Input.TextArea
              aria-label={t('field.stakeout.import.paste')}
              placeholder={t('field.stakeout.import.paste')}
              rows={4}
              value={pasted}
              onChange={(e) => {
                setPasted(e.target.value);
                if (e.target.value.trim().includes('\n') || /[\t,，].*[\t,，]/.test(e.target.value))
                  open({ name: '', text: e.target.value });
              }}
            />
          </>
        )}
        {failed ? <Alert type="error" role="alert" showIcon title={failed} /> : null}
        {read && 'why' in read ? (
          <Alert type="error" role="alert" showIcon title={t(`field.stakeout.unreadable.${read.why}`)} />
        ) : null}
        {file ? (
          <>
            <p className="fld-import-counts" role="status">
              <strong>
                {t('field.stakeout.import.counts', { good: points.length, bad: file.faults.length })}
              </strong>
              {source?.name ? <span>{source.name}</span> : null}
              {file.encoding ? (
                <Select<Encoding>
                  aria-label={t('field.stakeout.import.encoding')}
                  value={file.encoding}
                  options={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
                  onChange={(encoding) => setChoices({ encoding })}
                />
              ) : null}
              <Checkbox
                checked={choices.emptyZero ?? true}
                onChange={(e) =>
                  setChoices({ ...choices, columns: file.columns, emptyZero: e.target.checked })
                }
              >
                {t('field.stakeout.import.emptyZero')}
              </Checkbox>
              <Button onClick={() => setSource(undefined)}>{t('field.stakeout.import.other')}</Button>
            </p>
            {swapped.length ? (
              <Alert
                type="warning"
                showIcon
                title={t(upright ? 'field.stakeout.axes.turned' : 'field.stakeout.axes.noticed', {
                  count: swapped.length,
                  names: some(swapped),
                })}
                action={
                  <Button onClick={() => setUpright(!upright)}>
                    {t(upright ? 'field.stakeout.axes.undo' : 'field.stakeout.axes.turn')}
                  </Button>
                }
              />
            ) : null}
            {measured?.restaked.length ? (
              <Alert
                type="info"
                showIcon
                title={t('field.stakeout.import.restaked', { names: some(measured.restaked) })}
              />
            ) : null}
            {measured?.unknown.length ? (
              <Alert
                type="warning"
                showIcon
                title={t('field.stakeout.import.unknown', { names: some(measured.unknown) })}
              />
            ) : null}
            {floating.length ? (
              <Alert
                type="warning"
                showIcon
                title={t('field.stakeout.import.floating', { names: some(floating) })}
              />
            ) : null}
            <StakeoutPreview file={file} onColumns={(columns) => setChoices({ ...choices, columns })} />
            <FaultList
              title={t('field.stakeout.import.faults', { count: file.faults.length })}
              faults={file.faults.slice(0, SHOWN).map((f) => ({
                path: t('field.stakeout.import.line', { line: f.line }),
                sentence: words(f),
              }))}
            />
          </>
        ) : null}
      </div>
    </Modal>
  );
}
