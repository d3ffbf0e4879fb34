/** The archive's register on paper: the lines the screen lists, looked at, saved or printed. */
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { registry } from '#shared/forms/registry';
import type { ArchiveSource } from '#shared/forms/source';
import { localDate } from '#shared/kernel/time';
import { PdfPreview } from '../../documents/PdfPreview';
import { type MadePdf, makePdf } from '../../documents/printer';
import { printOut } from '../../documents/printOut';
import { useLanguage, useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { useShop } from '../../store/hooks';
import type { ArchiveLine } from '../../store/officeQueries';
import { withheldOf } from '../../store/withheld';
import { useCommand } from '../../ui/commands';

const FORM = 'archive-register';

export interface PrintArchiveProps {
  lines: readonly ArchiveLine[];
  /** What the list was narrowed by. */
  range: string;
}

async function leaving(lines: readonly ArchiveLine[]): Promise<ArchiveLine[]> {
  const stay = await withheldOf(lines.map((l) => l.order));
  return lines.filter((l) => !stay.has(l.order.id));
}

export function PrintArchive({ lines, range }: PrintArchiveProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const shop = useShop();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<MadePdf>();
  const [said, setSaid] = useState<{ good: boolean; text: string }>();
  const title = registry[FORM]?.title[language] ?? '';
  const today = localDate(new Date().toISOString());
  const failed = (error: unknown) =>
    setSaid({
      good: false,
      text: t('archiveFind.failed', { why: error instanceof Error ? error.message : String(error) }),
    });

  const make = async () => {
    setBusy(true);
    setSaid(undefined);
    const listed = async (): Promise<ArchiveSource> => ({
      shop: shop ?? { name: '' },
      date: today,
      range,
      // A classified order is on no list that leaves the house (SV-09a).
      lines: (await leaving(lines)).map(({ order, receivedBy, deliveredAt, archivedAt }) => ({
        shelfMark: order.shelfMark,
        number: order.number,
        client: order.client,
        project: order.project,
        deliverables: order.delivery?.deliverables ?? [],
        receivedBy,
        deliveredOn: localDate(deliveredAt),
        archivedOn: archivedAt ? localDate(archivedAt) : '',
      })),
    });
    try {
      const options = { paper: 'A4', language, printCount: 1, printedAt: new Date().toISOString() } as const;
      setMade(await makePdf(FORM, await listed(), options));
    } catch (error) {
      failed(error);
    }
    setBusy(false);
  };
  const send = async (deed: 'save' | 'print') => {
    if (!made) return;
    const name = `${title}-${today}.pdf`;
    try {
      const answer =
        deed === 'save'
          ? await bridge().saveFile({ name, bytes: made.bytes })
          : await printOut(name, made.bytes, 'A4');
      const done = 'saved' in answer ? answer.saved : answer.printed;
      const note = 'note' in answer ? answer.note : undefined;
      if (done)
        setSaid({
          good: true,
          text: [t(deed === 'save' ? 'archiveFind.saved' : 'archiveFind.printed'), note]
            .filter(Boolean)
            .join(' '),
        });
      else if (answer.why) setSaid({ good: false, text: answer.why });
    } catch (error) {
      failed(error);
    }
  };
  // Until it is looked at, Ctrl+P is for the ticked orders of the list.
  useCommand('print', () => void send('print'), made !== undefined);
  const outcome = said ? (
    <Alert
      type={said.good ? 'success' : 'error'}
      role={said.good ? 'status' : 'alert'}
      showIcon
      title={said.text}
    />
  ) : null;
  return (
    <>
      {made ? null : outcome}
      <Button loading={busy} onClick={() => void make()}>
        {t('archiveFind.print')}
      </Button>
      {made ? (
        <Modal
          open
          width={960}
          style={{ top: 16 }}
          title={title}
          onCancel={() => setMade(undefined)}
          footer={[
            <Button key="close" onClick={() => setMade(undefined)}>
              {t('common.close')}
            </Button>,
            <Button key="save" onClick={() => void send('save')}>
              {t('common.save')}
            </Button>,
            <Button key="print" type="primary" onClick={() => void send('print')}>
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
