/** 打印: which printer each kind of paper goes to, in how many copies; a page to try it with. Kept on this machine. */
import { Alert, Button, InputNumber, Select } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Printer } from '#shared/bridge';
import { type PaperId, paperIds, papers } from '#shared/forms/layout/papers';
import type { PrinterTestSource } from '#shared/forms/printerTest';
import { makePdf } from '../../documents/printer';
import { MOST_COPIES, printerFor, usePrinterChoice } from '../../documents/printerChoice';
import { printOut } from '../../documents/printOut';
import { useFormat } from '../../i18n/useFormat';
import { useLanguage, useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { useShop } from '../../store/hooks';
import { StateTag } from '../../ui/StateTag';
import './printing.css';

const ASK = '';
interface Found {
  printers: readonly Printer[];
  why?: string | undefined;
}

export function PrintingSection() {
  const t = useT();
  const [found, setFound] = useState<Found>();
  const look = useCallback(async () => {
    try {
      const { printers, why } = await bridge().listPrinters({});
      setFound({ printers, why });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setFound({ printers: [], why: t('printers.noList', { why }) });
    }
  }, [t]);
  useEffect(() => {
    void look();
  }, [look]);
  if (!found) return null;
  return (
    <>
      <p className="st-hint">{t('printers.hint')}</p>
      {found.why ? <Alert type="info" showIcon title={found.why} /> : null}
      {!found.why && found.printers.length === 0 ? (
        <Alert type="warning" showIcon title={t('printers.none')} />
      ) : null}
      <table className="st-printers">
        <caption className="only-reader">{t('settings.sections.printing')}</caption>
        <thead>
          <tr>
            <th>{t('printers.paper')}</th>
            <th>{t('printers.printer')}</th>
            <th>{t('printers.copies')}</th>
            <th>{t('printers.test')}</th>
          </tr>
        </thead>
        <tbody>
          {paperIds.map((paper) => (
            <PaperRow key={paper} paper={paper} found={found} />
          ))}
        </tbody>
      </table>
      <div className="st-inline">
        <Button onClick={() => void look()}>{t('printers.again')}</Button>
        <span className="st-hint">{t('printers.machine')}</span>
      </div>
    </>
  );
}

type Said = { good: boolean; text: string };

function PaperRow({ paper, found }: { paper: PaperId; found: Found }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const shop = useShop();
  const setting = usePrinterChoice((s) => printerFor(paper, s.papers));
  const choose = usePrinterChoice((s) => s.choose);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const title = papers[paper].title[language];
  const chosen = found.printers.find((p) => p.name === setting.printer);
  const gone = setting.printer !== undefined && !chosen;
  const options = [
    { value: ASK, label: t('printers.ask') },
    ...found.printers.map((p) => ({
      value: p.name,
      label: [p.title, p.isDefault && t('printers.default'), p.status === 'stopped' && t('printers.stopped')]
        .filter(Boolean)
        .join(' · '),
    })),
    ...(gone
      ? [{ value: setting.printer!, label: t('printers.goneOption', { printer: setting.printer! }) }]
      : []),
  ];

  const test = async () => {
    setBusy(true);
    setSaid(undefined);
    try {
      const source: PrinterTestSource = {
        shop: shop ?? { name: '' },
        printer: chosen?.title ?? '',
        copies: setting.copies,
        at: format.dateTime(new Date().toISOString()),
      };
      const made = await makePdf('printer-test', source, { paper, language, printCount: 1 });
      const answer = await printOut(t('printers.testName', { paper: title }), made.bytes, paper);
      setSaid(
        answer.printed
          ? { good: true, text: [t('printers.tested'), answer.note].filter(Boolean).join(' ') }
          : { good: false, text: answer.why ?? t('paper.closed') },
      );
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setSaid({ good: false, text: t('printers.testFailed', { why }) });
    }
    setBusy(false);
  };

  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <Select
          aria-label={t('printers.printerOf', { paper: title })}
          className="st-printer"
          popupMatchSelectWidth={false}
          value={setting.printer ?? ASK}
          options={options}
          onChange={(printer) =>
            choose(paper, { copies: setting.copies, ...(printer === ASK ? {} : { printer }) })
          }
        />
        {gone ? (
          <p className="st-printer-note">
            <StateTag state="soon" plain>
              {t('printers.gone')}
            </StateTag>
          </p>
        ) : chosen?.status === 'stopped' ? (
          <p className="st-printer-note">
            <StateTag state="late" plain>
              {t('printers.stoppedNote')}
            </StateTag>
          </p>
        ) : null}
      </td>
      <td>
        {found.why ? (
          '—'
        ) : (
          <InputNumber
            aria-label={t('printers.copiesOf', { paper: title })}
            min={1}
            max={MOST_COPIES}
            precision={0}
            value={setting.copies}
            onChange={(copies) => choose(paper, { ...setting, copies: copies ?? 1 })}
          />
        )}
      </td>
      <td>
        <Button
          loading={busy}
          aria-label={t('printers.testOf', { paper: title })}
          onClick={() => void test()}
        >
          {t('printers.testDeed')}
        </Button>
        {said ? (
          <p className="st-printer-note" role={said.good ? 'status' : 'alert'}>
            <StateTag state={said.good ? 'done' : 'late'} plain>
              {said.text}
            </StateTag>
          </p>
        ) : null}
      </td>
    </tr>
  );
}
