/** What became of each paper: saved where, printed, refused and why. Stays until the next go. */
import { Button } from 'antd';
import { useT } from '../i18n/useT';
import { bridge } from '../platform/bridge';
import { useWho } from '../store/hooks';
import { placeOf } from '../ui/mendPlace';
import { Said } from '../ui/Said';
import { StateTag } from '../ui/StateTag';
import { type PaperResult, taskKey } from './paperJobs';
import type { Reason } from './paperMake';

/** For the papers of one order; closing the system's own dialog needs no telling. */
export function PaperResults({ results }: { results: readonly PaperResult[] }) {
  const shown = results.filter((r) => r.state !== 'left' || r.because !== 'closed');
  if (shown.length === 0) return null;
  return (
    <ul className="paper-results" role="status">
      {shown.map((result) => (
        <li key={taskKey(result)}>
          <PaperOutcomeLine result={result} />
        </li>
      ))}
    </ul>
  );
}

/** One result: its state as a tag, then all there is to say about it. `short`: the form stands beside it already. */
export function PaperOutcomeLine({ result: r, short = false }: { result: PaperResult; short?: boolean }) {
  const t = useT();
  const form = short ? '' : r.title;
  switch (r.state) {
    case 'saved':
    case 'printed':
      return (
        <>
          <StateTag state="done" plain>
            {t(r.state === 'saved' ? 'paper.saved' : 'paper.printed', { form })}
          </StateTag>
          {r.state === 'saved' && r.path ? (
            short ? (
              <FileName path={r.path} />
            ) : (
              <Where path={r.path} />
            )
          ) : null}
          {r.state === 'saved' && r.renamed ? (
            <span className="paper-missing">{t('paper.renamed')}</span>
          ) : null}
          {r.state === 'printed' && r.printer ? (
            <span>{t('printers.went', { printer: r.printer, copies: r.copies })}</span>
          ) : null}
          {r.state === 'printed' && r.note ? <span className="paper-missing">{r.note}</span> : null}
          {r.state === 'printed' && r.uncounted ? (
            <span className="paper-missing">{t('paper.uncounted', { why: r.uncounted })}</span>
          ) : null}
          {r.missing.length ? (
            <span className="paper-missing">
              {t('paper.missing', { count: r.missing.length, list: r.missing.join(' ') })}
            </span>
          ) : null}
        </>
      );
    case 'left':
      return (
        <StateTag state="others" plain>
          {t(r.because === 'gaveUp' ? 'paper.gaveUp' : 'paper.left', { form })}
        </StateTag>
      );
    default:
      return (
        <>
          <StateTag state="late" plain>
            {short ? t('paper.notDoneShort') : t('paper.notDone', { form })}
          </StateTag>
          {r.state === 'failed' ? <span>{r.why}</span> : <Reasons reasons={r.reasons} orderId={r.orderId} />}
        </>
      );
  }
}

const FileName = ({ path }: { path: string }) => <code title={path}>{path.split(/[\\/]/).at(-1)}</code>;

export function Where({ path }: { path: string }) {
  const t = useT();
  return (
    <>
      <code>{path}</code>
      <Button size="small" type="link" onClick={() => void bridge().revealFile({ path })}>
        {t('paper.reveal')}
      </Button>
    </>
  );
}

/** Sentences with their rules, one after the other, for a line of a table. */
export function Reasons({ reasons, orderId }: { reasons: readonly Reason[]; orderId: string }) {
  const place = usePlace(orderId);
  return reasons.map((r) => (
    <span key={`${r.rule} ${r.text}`} className="paper-reason">
      <Said sentence={r.text} rule={r.rule} mend={place(r)} />
    </span>
  ));
}

/** Instead of the preview: every reason with its rule and the way to where it is mended. */
export function RefusedPaper({ reasons, orderId }: { reasons: readonly Reason[]; orderId: string }) {
  const t = useT();
  const place = usePlace(orderId);
  return (
    <div className="paper-refused">
      <strong>{t('paper.refused')}</strong>
      <ul>
        {reasons.map((r) => (
          <li key={`${r.rule} ${r.text}`}>
            <Said sentence={r.text} rule={r.rule} mend={place(r)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function usePlace(orderId: string) {
  const t = useT();
  const { posts } = useWho();
  return ({ mend }: Reason) => {
    const place = placeOf(mend, orderId, posts);
    return place && { label: t(place.label), to: place.to };
  };
}
