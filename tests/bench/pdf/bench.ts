import type { Bench } from '../lib/model';
import { Notebook } from '../lib/notebook';
import { inTurn } from '../lib/timing';

export const bench: Bench = {
  name: 'pdf',
  title: 'PDF',
  async run() {
    const book = new Notebook();
    const t = await inTurn({ warm: 1, runs: 3 }, { a: () => 1, b: () => 2 });
    book.put('time', 'ms', 'nothing', 'a', t.a);
    book.put('time', 'ms', 'nothing', 'b', t.b);
    return book.result;
  },
};
