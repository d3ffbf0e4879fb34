/** A print order made in the app goes out as a job file that reads, with the figures it has here. */
import { describe, expect, it } from 'vitest';
import { jobToOrder } from '#shared/jobfile/events';
import { orderToJob } from '#shared/jobfile/export';
import { readJob } from '#shared/jobfile/schema';
import { settlementOf } from '#shared/order/settlementOf';
import { signedQuantities } from '#shared/order/signable';
import { deliver, printed } from '../order/printBench';

const image = 'data:image/png;base64,AAAA';

describe('print orders as job files', () => {
  it('PR-06: deliveries go out as sign-offs with the receiver’s hand, parts and effect stay in the app', () => {
    const b = printed('store');
    b.do('kuang', deliver('180', { image }));
    b.do('kuang', deliver('120'));
    b.through('settle', 'store');
    const read = readJob(JSON.stringify(orderToJob(b.order, { name: '宏图快印' }, { money: true })));
    if (!('job' in read)) throw new Error(JSON.stringify(read.faults));
    expect(read.job.field?.signOffs).toMatchObject([
      { item: 1, quantity: '180', by: '何婷', capacity: 'client', image },
      { item: 1, quantity: '120' },
      { item: 2, quantity: '20' },
    ]);
    expect(read.job.delivery).toMatchObject({ receivedBy: '何婷' });
    expect(Object.keys(read.job.order.print!).sort()).toEqual([
      'deliverTo',
      'finishedSize',
      'finishing',
      'packing',
      'pages',
      'product',
    ]);
    const again = jobToOrder(read.job).order;
    expect(again.conflicts).toEqual([]);
    expect([...signedQuantities(again)]).toEqual([...signedQuantities(b.order)]);
    expect(settlementOf(again)).toEqual(settlementOf(b.order));
  });
});
