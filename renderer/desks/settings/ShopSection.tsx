/** 店铺信息. What is typed is kept until it is saved. */
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Shop } from '#shared/party/party';
import { useT } from '../../i18n/useT';
import { saveShop } from '../../store/desk';
import { draftFor, dropDraft, keepDraft } from '../../store/formDrafts';
import { useShop, useWho } from '../../store/hooks';
import { ShopFields } from './ShopFields';
import { emptyShop, type ShopDraft, shopDraftOf, shopFaults, shopOfDraft } from './shopDraft';

const DRAFT = 'settings.shop';

export function ShopSection({ canEdit }: { canEdit: boolean }) {
  const shop = useShop();
  const [kept, setKept] = useState<ShopDraft | null>();
  useEffect(() => {
    void draftFor<ShopDraft>(DRAFT).then(
      (d) => setKept(d ?? null),
      () => setKept(null),
    );
  }, []);
  if (shop === undefined || kept === undefined) return null;
  return <ShopForm shop={shop} kept={kept} canEdit={canEdit} />;
}

function ShopForm({ shop, kept, canEdit }: { shop: Shop | null; kept: ShopDraft | null; canEdit: boolean }) {
  const t = useT();
  const who = useWho();
  const stored = shop ? shopDraftOf(shop) : emptyShop;
  const [draft, setDraft] = useState(kept ?? stored);
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState<{ type: 'success' | 'error'; text: string }>();
  const [busy, setBusy] = useState(false);
  const dirty = JSON.stringify(draft) !== JSON.stringify(stored);
  const faults = shopFaults(draft);

  const type = (next: ShopDraft) => {
    setDraft(next);
    setSaid(undefined);
    void keepDraft(DRAFT, next);
  };
  const save = async () => {
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
    setBusy(true);
    try {
      const saved = shopOfDraft(draft);
      await saveShop(saved, who);
      await dropDraft(DRAFT);
      setDraft(shopDraftOf(saved));
      setSaid({ type: 'success', text: t('settings.saved') });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setSaid({ type: 'error', text: t('settings.failed', { why }) });
    }
    setBusy(false);
  };
  const undo = () => {
    setDraft(stored);
    setAsked(false);
    void dropDraft(DRAFT);
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <p className="st-hint">{t('settings.shop.hint')}</p>
      <ShopFields draft={draft} onChange={type} faults={asked ? faults : {}} disabled={!canEdit} />
      <div className="st-foot">
        {said ? <Alert type={said.type} role="status" title={said.text} showIcon /> : null}
        {dirty && !said ? <span className="st-note">{t('settings.unsaved')}</span> : null}
        <Button onClick={undo} disabled={!dirty || busy}>
          {t('common.undo')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={!canEdit || !dirty} loading={busy}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
