/** One form as it will print, or why it can't be made; characters missing in the font are named. */
import { Alert, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { formRefusals } from '#shared/forms/allowed';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import { useT } from '../i18n/useT';
import { RefusedPaper } from './PaperResults';
import { PdfPreview } from './PdfPreview';
import { type MadePaper, makePaper, nextPrint, type PaperLanguage } from './paperJobs';

export interface PaperPreviewProps {
  order: OrderState;
  shop: Shop;
  formId: string;
  language: PaperLanguage;
}

export function PaperPreview({ order, shop, formId, language }: PaperPreviewProps) {
  const t = useT();
  const refusals = formRefusals(order, formId);
  const refused = refusals.length > 0;
  const [paper, setPaper] = useState<MadePaper>();
  const [failed, setFailed] = useState('');
  useEffect(() => {
    if (refused) return;
    let gone = false;
    setFailed('');
    makePaper(order, shop, formId, language, nextPrint(order, formId)).then(
      (made) => {
        if (!gone) setPaper(made);
      },
      (error: unknown) => {
        if (!gone) setFailed(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [order, shop, formId, language, refused]);

  if (refused) return <RefusedPaper order={order} refusals={refusals} />;
  if (failed)
    return (
      <Alert
        type="error"
        showIcon
        title={t('paper.failed')}
        description={`${t('paper.failedNow')} ${failed}`}
      />
    );
  if (!paper)
    return (
      <div className="paper-wait">
        <Spin /> {t('paper.making')}
      </div>
    );
  return (
    <div className="paper-shown">
      {paper.missing.length ? <MissingGlyphs characters={paper.missing} /> : null}
      <PdfPreview bytes={paper.bytes} />
    </div>
  );
}

/** The paper shows a box for each; somebody must know before it goes to the client. */
export function MissingGlyphs({ characters }: { characters: readonly string[] }) {
  const t = useT();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('paper.missing', { count: characters.length, list: characters.join(' ') })}
    />
  );
}
