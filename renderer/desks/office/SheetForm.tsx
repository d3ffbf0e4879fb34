/**
 * The sheet being typed. Every change goes to the draft on disk; Ctrl+Enter issues from anywhere; a fault takes
 * the focus to its field.
 */
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Refusal } from '#shared/kernel/faults';
import { seesMoney } from '#shared/kernel/posts';
import { say } from '#shared/order/sentences';
import type { Client, Person } from '#shared/party/party';
import { findAct } from '#shared/procedure/engine';
import { survey } from '#shared/procedures/survey';
import { useFormat } from '../../i18n/useFormat';
import { useT } from '../../i18n/useT';
import { runOrder, type Who } from '../../store/desk';
import { FaultList } from '../../ui/FaultList';
import { KeyHint } from '../../ui/KeyHint';
import { useHotkeys } from '../../ui/useHotkeys';
import { DeliverablesPart } from './DeliverablesPart';
import { focusFault } from './focusFault';
import { ItemsPart } from './ItemsPart';
import { deliverableColumnKeys, itemColumnKeys } from './itemColumns';
import { JobPart } from './JobPart';
import { PeoplePart } from './PeoplePart';
import { SumsLine } from './SumsLine';
import type { SheetDraft } from './sheetDraft';
import { type FaultField, type SheetFault, sheetFaults } from './sheetFaults';
import { pricesOf, sheetOf } from './sheetOf';
import { TechnicalPart } from './TechnicalPart';
import type { KeptDraft } from './useKeptDraft';
import { useWordsLanguage } from './words';
import '../../ui/next-actions.css';
import './forms.css';

export interface SheetFormProps {
  start: SheetDraft;
  kept: Pick<KeptDraft<SheetDraft>, 'keep' | 'drop' | 'state'>;
  people: readonly Person[];
  clients: readonly Client[];
  who: Who;
  today: string;
  onIssued: (id: string) => void;
  /** Told at each change, so that the page can name what clearing would lose. */
  onDraft: (draft: SheetDraft) => void;
}

export function SheetForm(p: SheetFormProps) {
  const t = useT();
  const format = useFormat();
  const language = useWordsLanguage();
  const [draft, setDraft] = useState(p.start);
  const latest = useRef(draft);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [failed, setFailed] = useState('');
  const money = seesMoney(p.who.posts);
  const { keep, drop } = p.kept;
  const { onDraft } = p;

  const set = (change: Partial<SheetDraft>) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    setDraft(next);
    keep(next);
    onDraft(next);
  };
  const faults = tried ? sheetFaults(draft, p.today) : [];
  const sentenceOf = (f: SheetFault) => t(`orders.faults.${f.key}`, { row: f.row ?? 0, text: f.text ?? '' });
  const faultOf = (field: FaultField) => {
    const fault = faults.find((f) => f.field === field);
    return fault ? sentenceOf(fault) : '';
  };

  const posts = findAct(survey, 'issue')?.posts ?? [];
  const may = posts.some((post) => p.who.posts.includes(post));
  const notMine: Refusal = { rule: 'SV-01', key: 'post', details: { posts: [...posts] } };

  const [goTo, setGoTo] = useState<SheetFault | null>(null);
  useEffect(() => {
    if (!goTo) return;
    focusFault(goTo, goTo.field === 'items' ? itemColumnKeys(money) : deliverableColumnKeys);
    setGoTo(null);
  }, [goTo, money]);

  const issue = async () => {
    if (busy || !may) return;
    // A cell or day still being typed is written when it loses the focus.
    const typed = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    typed?.blur();
    await new Promise((done) => setTimeout(done, 0));
    const now = latest.current;
    setTried(true);
    setRefusals([]);
    setFailed('');
    const wrong = sheetFaults(now, p.today)[0];
    if (wrong) return setGoTo(wrong);
    setBusy(true);
    try {
      const outcome = await runOrder(
        now.orderId,
        {
          do: 'issue',
          trade: 'survey',
          sheet: sheetOf(now, p.people, p.today),
          ...(money ? { prices: pricesOf(now) } : {}),
        },
        p.who,
      );
      if (!outcome.done) {
        setRefusals(outcome.refusals);
        typed?.focus();
        return;
      }
      await drop();
      p.onIssued(outcome.id);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  useHotkeys({ 'ctrl+enter': () => void issue() });

  const part = { draft, set, faults, faultOf };
  const supervisor = p.people.find((x) => x.id === draft.people.fieldSupervisor)?.name ?? '';
  const { state } = p.kept;
  return (
    <>
      <JobPart {...part} clients={p.clients} today={p.today} />
      <TechnicalPart {...part} />
      <ItemsPart {...part} money={money} today={p.today} />
      <div className="dd-form-two">
        <PeoplePart {...part} people={p.people} />
        <DeliverablesPart {...part} />
      </div>
      <footer className="dd-issue">
        <div className="dd-issue-state" aria-live="polite">
          {refusals.length > 0 ? (
            <FaultList
              title={t('orders.form.refused')}
              faults={refusals.map((r) => ({ sentence: say(r, language), rule: r.rule }))}
            />
          ) : null}
          {refusals.some((r) => r.key === 'alreadyDone') ? (
            <Link to={`/orders/${draft.orderId}`}>{t('orders.form.openIssued')}</Link>
          ) : null}
          {failed ? (
            <p role="alert" className="dd-wrong">
              {t('orders.form.failed', { why: failed })}
            </p>
          ) : null}
          {faults.length > 0 ? (
            <Button type="link" danger onClick={() => setGoTo(faults[0]!)}>
              {t('orders.form.faults', { count: faults.length })}
            </Button>
          ) : null}
          <span className={state.why ? 'dd-wrong' : 'dd-hint'}>
            {state.why
              ? t('orders.form.notKept', { why: state.why })
              : state.at
                ? t('orders.form.kept', { time: format.time(state.at) })
                : null}
          </span>
        </div>
        {money ? <SumsLine draft={draft} /> : null}
        <div className="dd-issue-go">
          {may ? (
            <Button type="primary" size="large" loading={busy} onClick={() => void issue()}>
              {t('orders.form.issue')} <KeyHint keys="Ctrl+Enter" />
            </Button>
          ) : (
            <>
              <button
                type="button"
                className="dd-next-off"
                aria-disabled="true"
                aria-describedby="sheet-not-mine"
              >
                {t('orders.form.issue')} <span aria-hidden="true">✕</span>
              </button>
              <small id="sheet-not-mine" className="dd-hint">
                {say(notMine, language)} <span className="dd-rule">(SV-01)</span>
              </small>
            </>
          )}
          {may && supervisor ? (
            <small className="dd-hint">{t('orders.form.afterIssue', { name: supervisor })}</small>
          ) : null}
        </div>
      </footer>
    </>
  );
}
