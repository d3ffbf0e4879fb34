/** One form as it will print on the chosen paper, or why it can't be made; characters the font lacks are named. */
import { Alert, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { seesMoney } from '#shared/kernel/posts';
import type { OrderState } from '#shared/order/state';
import type { Shop } from '#shared/party/party';
import { useT } from '../i18n/useT';
import { useContractStand } from '../store/contractQueries';
import { useWho } from '../store/hooks';
import { RefusedPaper } from './PaperResults';
import { PaperSelect } from './PaperSelect';
import { PdfPreview } from './PdfPreview';
import { paperFor, usePaperChoice } from './paperChoice';
import { type MadePaper, makePaper, type PaperLanguage, reasonsOf, titleOf } from './paperMake';
import { nextPrint } from './paperRecords';

export interface PaperPreviewProps {
  order: OrderState;
  shop: Shop;
  formId: string;
  language: PaperLanguage;
  /** Of a form that is one paper per record: which; left out, the newest. */
  record?: string;
}

export function PaperPreview({ order, shop, formId, language, record }: PaperPreviewProps) {
  const t = useT();
  const money = seesMoney(useWho().posts);
  const reasons = reasonsOf(order, formId, language, record);
  const refused = reasons.length > 0;
  const paper = usePaperChoice((s) => paperFor(formId, s.papers));
  const contract = useContractStand(order);
  const [made, setMade] = useState<MadePaper>();
  const [failed, setFailed] = useState('');
  useEffect(() => {
    if (refused || contract === undefined) return;
    let gone = false;
    setFailed('');
    makePaper({
      order,
      shop,
      formId,
      language,
      paper,
      printCount: nextPrint(order, formId, record),
      at: new Date().toISOString(),
      contract: contract ?? undefined,
      money,
      ...(record === undefined ? {} : { record }),
    }).then(
      (done) => {
        if (!gone) setMade(done);
      },
      (error: unknown) => {
        if (!gone) setFailed(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [order, shop, formId, language, paper, refused, contract, record, money]);

  if (refused) return <RefusedPaper reasons={reasons} orderId={order.id} />;
  const choice = <PaperSelect formId={formId} title={titleOf(formId, language, order)} />;
  if (failed)
    return (
      <div className="paper-shown">
        <div className="pdf-bar">{choice}</div>
        <Alert
          type="error"
          showIcon
          title={t('paper.failed')}
          description={`${t('paper.failedNow')} ${failed}`}
        />
      </div>
    );
  if (!made)
    return (
      <div className="paper-wait">
        <Spin /> {t('paper.making')}
      </div>
    );
  return (
    <div className="paper-shown">
      {made.missing.length ? <MissingGlyphs characters={made.missing} /> : null}
      <PdfPreview bytes={made.bytes} tools={choice} />
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
      description={t('paper.missingMend')}
    />
  );
}
