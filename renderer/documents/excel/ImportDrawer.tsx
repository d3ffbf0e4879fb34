/** Rows of an .xlsx or .csv into a register or a list: file, columns, preview of every row, then one go. */
import { Alert, App, Button, Drawer } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { badRows, countLines, type Existing, type OnSame, toWrite } from '#shared/excel/importRows';
import { MAX_FILE } from '#shared/excel/limits';
import { guessMapping, type Mapping } from '#shared/excel/mapping';
import type { ReadFile } from '#shared/excel/readTable';
import { sayTrouble } from '#shared/excel/sentences';
import type { RowTarget } from '#shared/excel/target';
import type { FileTrouble } from '#shared/excel/unpack';
import { csvText } from '#shared/kernel/csv';
import type { Encoding } from '#shared/kernel/textOf';
import { useLanguage, useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import type { ImportOutcome, ImportRow } from '../../store/importRows';
import { FileDrop } from '../../ui/FileDrop';
import { ProgressPanel } from '../../ui/ProgressPanel';
import { readExcelFile } from './excel';
import { ImportColumns } from './ImportColumns';
import { ImportLines } from './ImportLines';
import { useImportLines } from './useImportLines';
import './excel.css';

interface Opened extends ReadFile {
  file: string;
  bytes: Uint8Array;
}

export interface ImportDrawerProps<T extends object> {
  target: RowTarget<T>;
  /** What is there; undefined while it is loading. */
  existing: readonly Existing<T>[] | undefined;
  /** All of them or none. */
  write: (rows: readonly ImportRow<T>[]) => Promise<ImportOutcome>;
  onClose: () => void;
}

export function ImportDrawer<T extends object>({ target, existing, write, onClose }: ImportDrawerProps<T>) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { message } = App.useApp();
  const [opened, setOpened] = useState<Opened>();
  const [reading, setReading] = useState('');
  const [sheet, setSheet] = useState(0);
  const [mapping, setMapping] = useState<Mapping>({ heading: 0, columns: {} });
  const [onSame, setOnSame] = useState<OnSame>('skip');
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const what = target.title[language];
  const table = opened?.tables[sheet];
  const made = useImportLines(target, table, mapping, existing);
  const lines = useMemo(() => made ?? [], [made]);
  const counts = useMemo(() => countLines(lines), [lines]);
  const ready = useMemo(() => toWrite(lines, onSame), [lines, onSame]);
  const lacking = target.fields.find((f) => f.required && mapping.columns[f.key] === undefined);
  const key = lacking && lacking === target.fields[0] ? lacking : undefined;

  const show = (read: ReadFile | { why: FileTrouble }, file: string, bytes: Uint8Array) => {
    if ('why' in read) {
      setOpened(undefined);
      setFailed(`${file}：${sayTrouble(read.why, language)}`);
      return;
    }
    setOpened({ ...read, file, bytes });
    choose(read, 0);
  };
  const choose = (read: ReadFile, at: number) => {
    setSheet(at);
    const chosen = read.tables[at];
    if (chosen) setMapping(guessMapping(chosen, target.fields));
  };
  const read = async (file: string, take: () => Promise<Uint8Array>, encoding?: Encoding) => {
    const controller = new AbortController();
    stop.current = controller;
    setFailed('');
    setReading(file);
    try {
      const bytes = await take();
      show(await readExcelFile(bytes, encoding, controller.signal), file, bytes);
    } catch (error) {
      if (!controller.signal.aborted) setFailed(error instanceof Error ? error.message : String(error));
    }
    setReading('');
  };
  const open = (file: File) =>
    file.size > MAX_FILE
      ? setFailed(`${file.name}：${sayTrouble('tooLarge', language)}`)
      : void read(file.name, async () => new Uint8Array(await file.arrayBuffer()));

  const saveBad = async () => {
    const stem = opened?.file.replace(/\.[^.]+$/, '') ?? '';
    const name = t('excel.import.badName', { what, file: stem });
    try {
      const bytes = new TextEncoder().encode(csvText(badRows(target, lines, language)));
      const answer = await bridge().saveFile({ name, bytes });
      if (answer.saved) message.success(t('excel.import.badSaved', { name: answer.path ?? name }), 5);
      else if (answer.why) setFailed(answer.why);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const go = async () => {
    setBusy(true);
    setFailed('');
    try {
      const outcome = await write(ready);
      if (outcome.done) {
        message.success(t('excel.import.done', { count: outcome.count }));
        onClose();
        return;
      }
      setFailed(t('excel.import.taken', { list: outcome.taken.slice(0, 8).join('、') }));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setFailed(t('excel.import.failed', { why }));
    }
    setBusy(false);
  };

  return (
    <Drawer
      open
      size={1080}
      title={t('excel.import.title', { what })}
      onClose={busy ? undefined : onClose}
      footer={
        <div className="xl-foot">
          {counts.bad > 0 ? (
            <Button onClick={() => void saveBad()}>{t('excel.import.saveBad', { count: counts.bad })}</Button>
          ) : null}
          <span className="xl-space" />
          <Button onClick={onClose} disabled={busy}>
            {t('common.cancel')}
          </Button>
          {table ? (
            <Button
              type="primary"
              loading={busy}
              aria-disabled={ready.length === 0 || undefined}
              className={ready.length === 0 ? 'xl-off' : ''}
              onClick={() =>
                ready.length === 0 ? void message.info(t('excel.import.nothingToDo')) : void go()
              }
            >
              {busy ? t('excel.import.going') : t('excel.import.go', { count: ready.length })}
            </Button>
          ) : null}
        </div>
      }
    >
      <div className="xl-import">
        {failed ? <Alert type="error" role="alert" showIcon title={failed} /> : null}
        {reading ? (
          <ProgressPanel
            title={t('excel.import.reading', { file: reading })}
            done={0}
            onCancel={() => stop.current?.abort()}
          />
        ) : null}
        {opened && table ? (
          <>
            <ImportColumns
              target={target}
              opened={opened}
              sheet={sheet}
              mapping={mapping}
              onSheet={(at) => choose(opened, at)}
              onEncoding={(encoding) => void read(opened.file, async () => opened.bytes, encoding)}
              onMapping={setMapping}
              onAnother={() => setOpened(undefined)}
            />
            {key ? (
              <Alert
                type="warning"
                showIcon
                role="alert"
                title={t('excel.import.lacksColumn', { field: key.title[language] })}
              />
            ) : null}
            {made ? (
              <ImportLines
                target={target}
                lines={lines}
                counts={counts}
                onSame={onSame}
                setOnSame={setOnSame}
              />
            ) : (
              <ProgressPanel title={t('excel.import.checking')} done={0} />
            )}
          </>
        ) : reading ? null : (
          <>
            <p className="xl-hint">{t('excel.import.lead')}</p>
            <FileDrop
              accept={['.xlsx', '.csv', '.txt', '.xls', '.et']}
              hint={t('excel.import.hint')}
              onFiles={([file]) => (file ? open(file) : undefined)}
            />
            <p className="xl-hint">
              {t('excel.import.fields', {
                list: target.fields
                  .map((f) => f.title[language] + (f.required ? '*' : ''))
                  .join(language === 'zh' ? '、' : ', '),
              })}
            </p>
          </>
        )}
      </div>
    </Drawer>
  );
}
