import type { Strings } from '../strings';
import type { printMoney as zh } from '../zh/printMoney';

export const printMoney: Strings<typeof zh> = {
  delivered: 'Received',
  undelivered: 'Not delivered, not counted',
  undeliveredHint: 'Only what the client received is settled (PR-06).',
  undeliveredLine: 'Item {{no}} {{name}}, {{quantity}} {{unit}} ordered',
  goDeliver: 'go to the deliveries',
  unbilled: 'Not charged yet',
  unbilledHint: 'Done and not in the settlement: charge each or say it is free before it is issued (PR-06).',
  charge: 'Charge',
  chargeThis: 'Charge: {{what}}',
  free: 'Free',
  freeThis: 'Free: {{what}}',
  proofs: 'Further proofs ({{count}} versions)',
  proofLabel: '{{count}} further proofs',
  changeLabel: '{{change}} {{what}}',
  effect: 'The change says: {{effect}}',
  amountNext: 'Added to the adjustments: type its amount and save.',
  given: 'Free: {{list}}',
  takeBack: 'Charge after all',
  takeBackThis: 'Charge after all: {{what}}',
  paper: {
    client: 'Client',
    job: 'Job',
    ticket: 'Job ticket',
    received: 'Received',
    compiled: 'Compiled by',
    seal: 'Client (seal)',
    nothing: 'Nothing received and priced yet.',
  },
};
