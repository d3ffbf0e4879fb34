/** The task sheet as a job file states it: everything but prices. */
import type { Sheet } from '#shared/order/sheet';
import { type Cast, said } from './cast';
import type { Job } from './shape';

export function sheetOf(job: Job, cast: Cast): Sheet {
  const { order } = job;
  const { name, contact, phone, address } = order.client;
  return {
    client: { id: cast.client.id, name, ...said({ contact, phone, address }) },
    project: { name: order.project.name, ...said({ place: order.project.place }) },
    ...said({ contractNo: order.contractNo }),
    issuedAt: order.issuedAt,
    ...(order.dueAt ? { dueAt: order.dueAt } : {}),
    items: order.items.map(({ no, name, unit, quantity, remark }) => ({
      no,
      name,
      unit,
      quantity,
      ...said({ remark }),
    })),
    ...(order.survey ? { survey: surveyOf(order.survey) } : {}),
    ...(order.print ? { print: order.print } : {}),
    people: cast.holders as Sheet['people'],
  };
}

function surveyOf({ type, deliverables, ...words }: NonNullable<Job['order']['survey']>): Sheet['survey'] {
  return { type, ...said(words), deliverables: deliverables ?? [] };
}
