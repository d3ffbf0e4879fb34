/**
 * The job ticket being typed, in the order of the paper one. Every change goes to the draft on disk; what is missing
 * stands beside the button all the time, each with its rule, and leads to its field.
 */
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Refusal } from '#shared/kernel/faults';
import { seesMoney } from '#shared/kernel/posts';
import { say } from '#shared/order/sentences';
import type { Client, Person } from '#shared/party/party';
import { findAct } from '#shared/procedure/engine';
import { print } from '#shared/procedures/print';
import { useFormat } from '../../../i18n/useFormat';
import { useT } from '../../../i18n/useT';
import { runOrder, type Who } from '../../../store/desk';
import type { ShopRates } from '../../../store/printRates';
import { FaultList } from '../../../ui/FaultList';
import { KeyHint } from '../../../ui/KeyHint';
import { useHotkeys } from '../../../ui/useHotkeys';
import { focusFault } from '../focusFault';
import type { SheetSlot } from '../NewSheet';
import { SumsLine } from '../SumsLine';
import { useWordsLanguage } from '../words';
import { itemColumnKeysPrint, partColumnKeys, permitColumnKeys } from './columns';
import { GoodsPart } from './GoodsPart';
import { MakePart } from './MakePart';
import { Missing } from './Missing';
import { PaperParts } from './PaperParts';
import { PermitsPart } from './PermitsPart';
import { PrintJobPart } from './PrintJobPart';
import { PrintPeople } from './PrintPeople';
import { refill } from './partSums';
import type { PrintDraft } from './printDraft';
import { type PrintFault, type PrintField, printFaults } from './printFaults';
import type { PrintPart } from './printPart';
import { printPricesOf, printSheetOf, quotationOf } from './printSheetOf';
import { RequirementPart } from './RequirementPart';
import { useFaultSentence } from './useFaultSentence';
import '../../../ui/next-actions.css';
import '../forms.css';
import './print-form.css';

export interface PrintFormProps extends SheetSlot<PrintDraft> {
  people: readonly Person[];
  clients: readonly Client[];
  who: Who;
  today: string;
  rates: ShopRates;
  onIssued: (id: string, number: string, draft: PrintDraft) => Promise<void> | void;
}

export function PrintForm(p: PrintFormProps) {
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
  const spoilage = p.rates.rates.spoilage;

  const set = (change: Partial<PrintDraft>) => {
    const next = refill({ ...latest.current, ...change }, spoilage);
    latest.current = next;
    setDraft(next);
    keep(next);
    onDraft(next);
  };
  const faults = useMemo(() => printFaults(draft, p.today), [draft, p.today]);
  const sentenceOf = useFaultSentence();
  const faultOf = (field: PrintField) => {
    const fault = tried ? faults.find((f) => f.field === field) : undefined;
    return fault ? sentenceOf(fault) : '';
  };

  const posts = findAct(print, 'issue')?.posts ?? [];
  const may = posts.some((post) => p.who.posts.includes(post));
  const notMine: Refusal = { rule: 'PR-01', key: 'post', details: { posts: [...posts] } };

  const [goTo, setGoTo] = useState<PrintFault | null>(null);
  useEffect(() => {
    if (!goTo) return;
    const columns =
      goTo.field === 'items'
        ? itemColumnKeysPrint(money)
        : goTo.field === 'parts'
          ? partColumnKeys
          : permitColumnKeys;
    focusFault(goTo, columns);
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
    const wrong = printFaults(now, p.today)[0];
    if (wrong) return setGoTo(wrong);
    setBusy(true);
    try {
      const quotation = money ? quotationOf(now) : undefined;
      const outcome = await runOrder(
        now.orderId,
        {
          do: 'issue',
          trade: 'print',
          sheet: printSheetOf(now, p.people, p.today),
          ...(money ? { prices: printPricesOf(now, p.rates.own ? p.rates.rates : undefined) } : {}),
          ...(quotation ? { quotation } : {}),
        },
        p.who,
      );
      if (!outcome.done) {
        setRefusals(outcome.refusals);
        typed?.focus();
        return;
      }
      await p.onIssued(outcome.id, outcome.number, now);
      await drop();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  useHotkeys({ 'ctrl+enter': () => void issue() });

  const part: PrintPart = { draft, set, faultOf };
  const merchandiser = p.people.find((x) => x.id === draft.people.merchandiser)?.name ?? '';
  const { state } = p.kept;
  const ready = faults.length === 0;
  return (
    <>
      <PrintJobPart {...part} clients={p.clients} today={p.today} />
      <GoodsPart {...part} money={money} today={p.today} />
      <PaperParts {...part} spoilage={spoilage} />
      <MakePart {...part} />
      {draft.jobKind === 'ordinary' ? null : <PermitsPart {...part} />}
      <RequirementPart {...part} people={p.people} today={p.today} />
      <PrintPeople {...part} people={p.people} />
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
          {may && !ready ? (
            <Missing
              faults={faults}
              onGo={(fault) => {
                setTried(true);
                setGoTo(fault);
              }}
            />
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
          {may && ready ? (
            <Button type="primary" size="large" loading={busy} onClick={() => void issue()}>
              {t('printIntake.issue')} <KeyHint keys="Ctrl+Enter" />
            </Button>
          ) : (
            <button
              type="button"
              className="dd-next-off"
              aria-disabled="true"
              aria-describedby={may ? 'print-missing' : 'sheet-not-mine'}
              onClick={() => (may ? void issue() : undefined)}
            >
              {t('printIntake.issue')} <span aria-hidden="true">✕</span>
            </button>
          )}
          {may ? null : (
            <small id="sheet-not-mine" className="dd-hint">
              {say(notMine, language)} <span className="dd-rule">(PR-01)</span>
            </small>
          )}
          {may && ready ? (
            <small className="dd-hint">
              {draft.offer && money
                ? t('printIntake.afterQuoted')
                : merchandiser
                  ? t('printIntake.afterIssue', { name: merchandiser })
                  : null}
            </small>
          ) : null}
        </div>
      </footer>
    </>
  );
}
