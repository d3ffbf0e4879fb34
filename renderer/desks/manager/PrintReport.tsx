/** The month on paper: the same groups and sums as the screen, previewed, saved or printed. */
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { registry } from '#shared/forms/registry';
import type { MonthSource } from '#shared/forms/source';
import { PdfPreview } from '../../documents/PdfPreview';
import { type MadePdf, makePdf } from '../../documents/printer';
import { printOut } from '../../documents/printOut';
import { useLanguage, useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { useCommand } from '../../ui/commands';

const FORM = 'monthly-settlement-report';

type Said = { type: 'success' | 'error'; text: string };

export function PrintReport({ source }: { source: MonthSource }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<MadePdf>();
  const [said, setSaid] = useState<Said>();
  const name = `${source.month}-${registry[FORM]?.title.zh ?? FORM}.pdf`;

  const make = async () => {
    setBusy(true);
    setSaid(undefined);
    try {
      // Plain data for the worker: what the screen adds to lines (ids of orders) is no part of the paper.
      const lines = source.lines.map(
        ({ number, settlementNumber, date, client, project, crews, totalFen, dueFen }) => ({
          number,
          settlementNumber,
          date,
          client,
          project,
          crews,
          totalFen,
          dueFen,
        }),
      );
      setMade(
        await makePdf(FORM, { ...source, lines } satisfies MonthSource, {
          paper: 'A4',
          language,
          printCount: 1,
          printedAt: new Date().toISOString(),
        }),
      );
    } catch (error) {
      setSaid({
        type: 'error',
        text: t('manager.failed', { why: error instanceof Error ? error.message : String(error) }),
      });
    }
    setBusy(false);
  };

  const save = async () => {
    if (!made) return;
    const answer = await bridge().saveFile({ name, bytes: made.bytes });
    if (answer.saved)
      setSaid({
        type: 'success',
        text: answer.path ? t('manager.saved', { path: answer.path }) : t('manager.savedPlain'),
      });
    else if (answer.why) setSaid({ type: 'error', text: t('manager.failed', { why: answer.why }) });
  };
  const print = async () => {
    if (!made) return;
    const answer = await printOut(name, made.bytes, 'A4');
    if (answer.printed)
      setSaid({ type: 'success', text: [t('manager.printed'), answer.note].filter(Boolean).join(' ') });
    else if (answer.why) setSaid({ type: 'error', text: t('manager.failed', { why: answer.why }) });
  };
  useCommand('print', () => void (made ? print() : busy ? undefined : make()));
  const outcome = said ? (
    <Alert type={said.type} role={said.type === 'error' ? 'alert' : 'status'} showIcon title={said.text} />
  ) : null;
  return (
    <span className="mg-print">
      {made ? null : outcome}
      <Button loading={busy} onClick={make}>
        {busy ? t('manager.making') : t('manager.print')}
      </Button>
      {made ? (
        <Modal
          open
          width={960}
          style={{ top: 16 }}
          title={`${source.month} ${registry[FORM]?.title[language] ?? ''}`}
          onCancel={() => setMade(undefined)}
          footer={[
            <Button key="close" onClick={() => setMade(undefined)}>
              {t('common.close')}
            </Button>,
            <Button key="save" onClick={save}>
              {t('manager.save')}
            </Button>,
            <Button key="print" type="primary" onClick={print}>
              {t('common.print')}
            </Button>,
          ]}
        >
          {outcome}
          <PdfPreview bytes={made.bytes} />
        </Modal>
      ) : null}
    </span>
  );
}
