/** Which dialog an act of the procedure opens. An act without one of its own gets the simple one. */
import type { ReactElement } from 'react';
import { Archive } from './Archive';
import { Assign } from './Assign';
import { Bind } from './Bind';
import { CallClient } from './CallClient';
import { ClientSigns } from './ClientSigns';
import { Confirm } from './Confirm';
import { Consent } from './Consent';
import { Depart } from './Depart';
import { Inspect } from './Inspect';
import { Approve, Produce } from './Produce';
import { ReadSheet } from './ReadSheet';
import { Settle } from './Settle';
import { Simple } from './Simple';
import type { ActProps } from './types';

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

export function ActDialog(props: ActProps) {
  const Dialog = dialogs[props.task.act.id] ?? Simple;
  return <Dialog {...props} />;
}
