/**
 * 空白表: a form without an order, to fill in by hand: looked at, saved or printed. It is nobody's paper: nothing is
 * counted and the journal takes no entry.
 */
import { Alert, Button, Modal, Segmented, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { blankSource } from '#shared/forms/blank';
import { procedures, type Trade, trades } from '#shared/procedures/registry';
import { useLanguage, useT } from '../i18n/useT';
import { bridge } from '../platform/bridge';
import { useShop, useWho } from '../store/hooks';
import { useCommand } from '../ui/commands';
import { PaperSelect } from './PaperSelect';
import { PdfPreview } from './PdfPreview';
import { paperFor, usePaperChoice } from './paperChoice';
import { blanksOf } from './paperForms';
import { type MadePdf, makePdf } from './printer';
import { printOut } from './printOut';
import './paper.css';

/** The button that opens them, the forms of one trade first. */
export function BlankForms({ trade }: { trade: Trade }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('paper.blank.open')}</Button>
      {open ? <BlankDialog first={trade} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

type Said = { type: 'success' | 'error'; text: string };

/** `form`: the one that is shown first, also when it is none of the order's life. */
export function BlankDialog({ first, form, onClose }: { first: Trade; form?: string; onClose: () => void }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { posts } = useWho();
  const shop = useShop();
  const [trade, setTrade] = useState(first);
  const forms = blanksOf(trade, posts);
  const [chosen, setChosen] = useState(form ?? '');
  const shown = forms.find((f) => f.id === chosen) ?? forms[0];
  const formId = shown?.id ?? '';
  const title = shown?.title[language] ?? '';
  const paper = usePaperChoice((s) => paperFor(formId, s.papers));
  const [made, setMade] = useState<MadePdf>();
  const [said, setSaid] = useState<Said>();

  useEffect(() => {
    if (!shop || !formId) return;
    let gone = false;
    const options = { paper, language, printCount: 1, printedAt: new Date().toISOString() } as const;
    makePdf(formId, blankSource(trade, shop), options).then(
      (done) => !gone && setMade(done),
      (error: unknown) => !gone && setSaid({ type: 'error', text: failed(t, error) }),
    );
    return () => {
      gone = true;
      setMade(undefined);
      setSaid(undefined);
    };
  }, [shop, trade, formId, paper, language, t]);

  const send = async (deed: 'save' | 'print') => {
    if (!made) return;
    const file = { name: t('paper.blank.name', { form: title }), bytes: made.bytes };
    try {
      const answer =
        deed === 'save' ? await bridge().saveFile(file) : await printOut(file.name, file.bytes, paper);
      const done = 'saved' in answer ? answer.saved : answer.printed;
      if (done)
        setSaid({
          type: 'success',
          text: [
            t(deed === 'save' ? 'paper.blank.saved' : 'paper.blank.printed', { form: title }),
            ...('note' in answer && answer.note ? [answer.note] : []),
          ].join(' '),
        });
      else if (answer.why) setSaid({ type: 'error', text: t('paper.blank.failed', { why: answer.why }) });
    } catch (error) {
      setSaid({ type: 'error', text: failed(t, error) });
    }
  };
  useCommand('print', () => void send('print'));

  return (
    <Modal
      open
      className="paper-dialog"
      width={1120}
      style={{ top: 16 }}
      title={t('paper.blank.title')}
      onCancel={onClose}
      footer={
        <div className="paper-foot">
          <Button onClick={onClose}>{t('common.close')}</Button>
          <Button disabled={!made} onClick={() => void send('save')}>
            {t('common.save')}
          </Button>
          <Button type="primary" disabled={!made} onClick={() => void send('print')}>
            {t('common.print')}
          </Button>
        </div>
      }
    >
      <div className="paper-body">
        {said ? (
          <Alert
            type={said.type}
            role={said.type === 'error' ? 'alert' : 'status'}
            showIcon
            title={said.text}
          />
        ) : null}
        <div className="paper-several">
          <div className="paper-blanks">
            <Segmented<Trade>
              block
              value={trade}
              onChange={setTrade}
              options={trades.map((value) => ({
                value,
                label: procedures[value].title[language],
              }))}
            />
            <ul className="paper-list" aria-label={t('paper.blank.list')}>
              {forms.map((form) => (
                <li key={form.id}>
                  <button
                    type="button"
                    aria-current={form.id === formId ? 'true' : undefined}
                    onClick={() => setChosen(form.id)}
                  >
                    {form.title[language]}
                  </button>
                </li>
              ))}
            </ul>
          </div>
          <div className="paper-shown">
            {made ? (
              <PdfPreview bytes={made.bytes} tools={<PaperSelect formId={formId} title={title} />} />
            ) : (
              <div className="paper-wait">
                <Spin /> {t('paper.making')}
              </div>
            )}
          </div>
        </div>
      </div>
    </Modal>
  );
}

const failed = (t: ReturnType<typeof useT>, error: unknown): string =>
  t('paper.blank.failed', { why: error instanceof Error ? error.message : String(error) });
