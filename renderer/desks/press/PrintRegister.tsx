/** 承印登记台账 on paper: previewed, saved or printed. */
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { RegisterSource } from '#shared/forms/printingRegister';
import { registry } from '#shared/forms/registry';
import type { DutyLine } from '#shared/order/duties';
import { PdfPreview } from '../../documents/PdfPreview';
import { type MadePdf, makePdf } from '../../documents/printer';
import { useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { useShop } from '../../store/hooks';
import { useCommand } from '../../ui/commands';
import { useWordsLanguage } from './names';

const FORM = 'printing-register';
type Said = { type: 'success' | 'error'; text: string };

export function PrintRegister({ lines, today }: { lines: readonly DutyLine[]; today: string }) {
  const t = useT();
  const language = useWordsLanguage();
  const shop = useShop();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<MadePdf>();
  const [said, setSaid] = useState<Said>();
  const name = `${today}-${registry[FORM]?.title.zh ?? FORM}.pdf`;
  const failed = (why: string) => setSaid({ type: 'error', text: t('manager.failed', { why }) });
  const make = async () => {
    if (!shop) return;
    setBusy(true);
    setSaid(undefined);
    const source: RegisterSource = {
      shop,
      on: today,
      // Plain data for the worker, without the orders and what stands in them.
      lines: lines.map(({ order, ...line }) => ({
        ...line,
        number: order.number,
        client: order.sheet.client.name,
        product: order.sheet.print?.product ?? '',
      })),
    };
    try {
      setMade(
        await makePdf(FORM, source, {
          paper: 'A4',
          language,
          printCount: 1,
          printedAt: new Date().toISOString(),
        }),
      );
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
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
    else if (answer.why) failed(answer.why);
  };
  const print = async () => {
    if (!made) return;
    const answer = await bridge().printPdf({ name, bytes: made.bytes });
    if (answer.printed) setSaid({ type: 'success', text: t('manager.printed') });
    else if (answer.why) failed(answer.why);
  };
  useCommand('print', () => void (made ? print() : busy ? undefined : make()));
  const outcome = said ? (
    <Alert type={said.type} role={said.type === 'error' ? 'alert' : 'status'} showIcon title={said.text} />
  ) : null;
  return (
    <>
      {made ? null : outcome}
      <Button loading={busy} onClick={() => void make()}>
        {t('duties.print')}
      </Button>
      {made ? (
        <Modal
          open
          width={960}
          style={{ top: 16 }}
          title={registry[FORM]?.title[language]}
          onCancel={() => setMade(undefined)}
          footer={[
            <Button key="close" onClick={() => setMade(undefined)}>
              {t('common.close')}
            </Button>,
            <Button key="save" onClick={() => void save()}>
              {t('manager.save')}
            </Button>,
            <Button key="print" type="primary" onClick={() => void print()}>
              {t('common.print')}
            </Button>,
          ]}
        >
          {outcome}
          <PdfPreview bytes={made.bytes} />
        </Modal>
      ) : null}
    </>
  );
}
