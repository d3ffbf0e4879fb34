/** Which dialog an act of the procedure opens. An act without one of its own gets the simple one. */
import type { ReactElement } from 'react';
import { AcceptHelp } from '../docking/AcceptHelp';
import { AskAgain, DoNode } from '../docking/DoNode';
import { Evaluate } from '../docking/Evaluate';
import { HandOver, ReceiveThings } from '../docking/HandOver';
import { Archive } from './Archive';
import { Assign } from './Assign';
import { Bind } from './Bind';
import { CallClient } from './CallClient';
import { ClientSigns } from './ClientSigns';
import { Confirm } from './Confirm';
import { Consent } from './Consent';
import { Depart } from './Depart';
import { Inspect } from './Inspect';
import { PrintAct } from './PrintAct';
import { PrintDeliver } from './PrintDeliver';
import { PrintSigns } from './PrintSigns';
import { Approve, Produce } from './Produce';
import { ReadSheet } from './ReadSheet';
import { Settle } from './Settle';
import { Simple } from './Simple';
import type { ActProps } from './types';

/** Internal docking forms have an act of a survey's name: their own dialogs come first. */
const dockingDialogs: typeof dialogs = {
  ask: AskAgain,
  accept: AcceptHelp,
  handOver: HandOver,
  receive: ReceiveThings,
  doNode: DoNode,
  evaluate: Evaluate,
};

const dialogs: Record<string, (props: ActProps) => ReactElement> = {
  readSheet: ReadSheet,
  assign: Assign,
  depart: Depart,
  signSheet: ClientSigns,
  inspectField: Inspect,
  inspectOffice: Inspect,
  inspectProperty: Inspect,
  confirm: Confirm,
  produce: Produce,
  approve: Approve,
  settle: Settle,
  bind: Bind,
  consent: Consent,
  callClient: CallClient,
  deliver: ClientSigns,
  archive: Archive,
};

/** Where an act of the print trade is not one of the general ones above, it shows what it rests on. */
const printDialogs: Record<string, (props: ActProps) => ReactElement> = {
  acceptQuote: PrintSigns,
  signProof: PrintSigns,
  deliver: PrintDeliver,
  settle: Settle,
  archive: Archive,
};

export function ActDialog(props: ActProps) {
  const { trade } = props.order;
  const { id } = props.task.act;
  const Dialog =
    trade === 'print'
      ? (printDialogs[id] ?? PrintAct)
      : ((trade === 'docking' ? dockingDialogs : dialogs)[id] ?? Simple);
  return <Dialog {...props} />;
}
