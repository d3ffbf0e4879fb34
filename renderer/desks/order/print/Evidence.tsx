/** What an act of a print order rests on, shown in its dialog before it is done. */
import { factsOf } from '#shared/order/facts';
import type { OrderState } from '#shared/order/state';
import { workOf } from '#shared/order/statePrint';
import { FeedbackView } from './FeedbackPart';
import { MaterialTable } from './Materials';
import { PermitView } from './Permit';
import { OperationTable } from './Plan';
import { ProofMark, ProofView, useProofTitle } from './ProofView';
import { CheckTable } from './Quality';
import { QuoteTable } from './Quotes';
import { SampleList, WasteTable } from './Samples';
import { TeamTable } from './Team';

export interface EvidenceProps {
  order: OrderState;
  act: string;
}

export function Evidence({ order, act }: EvidenceProps) {
  switch (act) {
    case 'team':
      return <TeamTable order={order} />;
    case 'checkPermit':
      return <PermitView order={order} />;
    case 'prepress':
    case 'signProof':
      return <LastProof order={order} />;
    case 'plan':
      return <OperationTable order={order} />;
    case 'checkMaterial':
      return <CheckTable order={order} kinds={['incoming']} />;
    case 'issueMaterial':
      return <MaterialTable order={order} />;
    case 'plates':
      return <OperationTable order={order} kinds={['plates']} />;
    case 'firstSheet':
      return <CheckTable order={order} kinds={['first']} />;
    case 'press':
      return (
        <>
          <OperationTable order={order} kinds={['press']} />
          <CheckTable order={order} kinds={['first', 'inProcess']} />
        </>
      );
    case 'finish':
      return <OperationTable order={order} kinds={['finishing']} />;
    case 'inspectGoods':
      return <CheckTable order={order} kinds={['final']} />;
    case 'store':
      return <OperationTable order={order} kinds={['packing']} />;
    case 'feedback':
      return <FeedbackView order={order} />;
    case 'acceptQuote':
      return <LastQuote order={order} />;
    case 'archive':
      return factsOf(order).trait('needsPermit') ? (
        <>
          <SampleList order={order} />
          <WasteTable order={order} />
        </>
      ) : null;
    default:
      return null;
  }
}

function LastProof({ order }: { order: OrderState }) {
  const title = useProofTitle();
  const last = workOf(order).proofs.at(-1);
  if (!last) return null;
  return (
    <article className="ord-card">
      <header>
        <strong>{title(last)}</strong>
        <ProofMark proof={last} signed={factsOf(order).record('signProof') !== undefined} />
      </header>
      <ProofView proof={last} />
    </article>
  );
}

function LastQuote({ order }: { order: OrderState }) {
  const last = workOf(order).quotations.at(-1);
  return last ? <QuoteTable quotation={last} /> : null;
}
