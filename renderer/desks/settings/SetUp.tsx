/** Set up my shop: shop data and people on one page, kept as a draft at every stroke. */
import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/useT';
import { newId, openShop } from '../../store/desk';
import { draftFor, dropDraft, keepDraft } from '../../store/formDrafts';
import { useSession } from '../../store/session';
import { PeopleRows } from './PeopleRows';
import {
  applyPreset,
  isBlank,
  listFault,
  type PersonDraft,
  type Preset,
  rowFaults,
  vacantPosts,
} from './peopleDraft';
import { ShopFields } from './ShopFields';
import { emptyShop, type ShopDraft, shopFaults, shopOfDraft } from './shopDraft';
import { usePostNames } from './usePostName';

interface Typed {
  shop: ShopDraft;
  people: PersonDraft[];
}
const DRAFT = 'start';
const fresh = (): Typed => ({
  shop: emptyShop,
  people: [{ key: newId(), name: '', posts: [], phone: '' }],
});

export function SetUp() {
  const t = useT();
  const { list } = usePostNames();
  const sit = useSession((s) => s.sit);
  const [typed, setTyped] = useState<Typed>();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    void draftFor<Typed>(DRAFT).then(
      (kept) => setTyped(kept ?? fresh()),
      () => setTyped(fresh()),
    );
  }, []);
  if (!typed) return null;

  const type = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    void keepDraft(DRAFT, next);
  };
  const faults = shopFaults(typed.shop);
  const rows = rowFaults(typed.people);
  const whole = listFault(typed.people);
  const sentences = [
    ...Object.values(faults).map((f) => t(`settings.shop.fault.${f}`)),
    ...(whole ? [t(`start.fault.${whole}`)] : []),
    ...typed.people.flatMap((p, i) =>
      rows[p.key]
        ? [t('start.fault.atPerson', { row: i + 1, message: t(`settings.people.fault.${rows[p.key]!}`) })]
        : [],
    ),
  ];
  const vacant = whole === 'nobody' ? [] : vacantPosts(typed.people).filter((p) => p !== 'clerk');

  const open = async () => {
    setAsked(true);
    if (sentences.length > 0) {
      summary.current?.focus();
      return;
    }
    setBusy(true);
    try {
      const people = typed.people
        .filter((p) => !isBlank(p))
        .map(({ name, posts, phone }) => ({
          name: name.trim(),
          posts,
          ...(phone.trim() ? { phone: phone.trim() } : {}),
          active: true,
        }));
      const made = await openShop(shopOfDraft(typed.shop), people);
      await dropDraft(DRAFT);
      // No navigation: /start itself leads to the inbox as soon as there is a shop.
      sit((made.find((p) => p.posts.includes('clerk')) ?? made[0]!).id);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };

  return (
    <form
      className="st-setup"
      onSubmit={(e) => {
        e.preventDefault();
        void open();
      }}
    >
      <section className="dd-panel">
        <h2>{t('settings.sections.shop')}</h2>
        <p className="st-hint">{t('settings.shop.hint')}</p>
        <ShopFields
          draft={typed.shop}
          onChange={(shop) => type({ shop })}
          faults={asked ? faults : {}}
          autoFocus
        />
      </section>
      <section className="dd-panel">
        <h2>{t('start.people')}</h2>
        <p className="st-hint">{t('start.peopleHint')}</p>
        <fieldset className="st-presets">
          <legend>{t('start.presets')}</legend>
          {(['one', 'three', 'each'] satisfies Preset[]).map((preset) => (
            <Button
              key={preset}
              size="small"
              onClick={() => type({ people: applyPreset(preset, typed.people, newId) })}
            >
              {t(`start.preset.${preset}`)}
            </Button>
          ))}
        </fieldset>
        <PeopleRows
          rows={typed.people}
          onChange={(people) => type({ people })}
          faults={asked ? rows : {}}
          newKey={newId}
        />
        {vacant.length > 0 ? <p className="st-note">{t('start.vacant', { posts: list(vacant) })}</p> : null}
      </section>
      <div ref={summary} tabIndex={-1} className="st-summary">
        {asked && sentences.length > 0 ? (
          <Alert
            type="error"
            role="alert"
            title={t('start.needed', { count: sentences.length })}
            description={
              <ul>
                {sentences.map((s) => (
                  <li key={s}>{s}</li>
                ))}
              </ul>
            }
          />
        ) : null}
        {failed ? <Alert type="error" role="alert" title={t('start.failed', { why: failed })} /> : null}
      </div>
      <div className="st-foot">
        <Button type="primary" htmlType="submit" loading={busy} size="large">
          {busy ? t('start.opening') : t('start.open')}
        </Button>
      </div>
    </form>
  );
}
