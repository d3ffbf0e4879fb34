/** The report as one HTML file. */
import type { Machine } from './machine';
import type { Result } from './model';
import { bars, lines, safe } from './svg';
import { type Table, tablesOf, targetTable } from './table';

export interface Report {
  at: string;
  quick: boolean;
  machine: Machine;
  /** One-minute load when the run began and ended. */
  load: { before: number; after: number; quiet: boolean };
  benches: ({ name: string; title: string; seconds: number } & ({ result: Result } | { failed: string }))[];
}

const style = `body{font:14px/1.5 system-ui,"Noto Sans SC",sans-serif;margin:32px auto;max-width:960px;color:#1f1f1f}
h1{font-size:22px}h2{font-size:19px;margin-top:40px;border-top:1px solid #ddd;padding-top:16px}h3{font-size:15px;margin:24px 0 6px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}td,th{padding:3px 10px;border-bottom:1px solid #eee;text-align:right}
td:first-child,th:first-child,.left td,.left th{text-align:left}svg{font:12px system-ui,sans-serif;margin:8px 0;max-width:100%;height:auto}
.b{font-weight:600}.g{stroke:#eee}.note{color:#595959}`;

const table = ({ head, rows }: Table, left = false): string =>
  `<table${left ? ' class="left"' : ''}><tr>${head.map((cell) => `<th>${safe(cell)}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`)
    .join('')}</table>`;

export function html(report: Report): string {
  const { machine: m, load } = report;
  const facts = `${m.cpu}, ${m.cores} cores, ${m.memoryGb} GB · ${m.system} · Node ${m.node} · ${m.chromium}`;
  const quiet = load.quiet
    ? 'The machine was quiet.'
    : 'The machine was not quiet: others worked on it, so times are upper bounds; subjects were run in turn, so ratios hold better than times.';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><style>${style}</style>
<h1>Duijie Desk 对接台: bench${report.quick ? ' (quick)' : ''}</h1>
<p class="note">${safe(report.at)} · ${safe(facts)}<br>Load ${load.before} before, ${load.after} after. ${quiet}</p>
${report.benches.map(section).join('\n')}</html>\n`;
}

function section(bench: Report['benches'][number]): string {
  const head = `<h2>${safe(bench.title)}</h2>`;
  if ('failed' in bench) return `${head}<pre>${safe(bench.failed)}</pre>`;
  const { result } = bench;
  const tables = tablesOf(result).map((t) => {
    const of = result.measures.filter((measure) => measure.metric === t.title);
    return `<h3>${safe(t.title)}</h3>${table(t)}<details><summary>plot</summary>${bars(of)}</details>`;
  });
  return [
    head,
    result.targets.length ? `<h3>Targets</h3>${table(targetTable(result), true)}` : '',
    ...result.plots.map((plot) => `<h3>${safe(plot.title)}</h3>${lines(plot)}`),
    ...tables,
    `<ul class="note">${result.notes.map((note) => `<li>${safe(note)}</li>`).join('')}</ul>`,
  ].join('\n');
}
