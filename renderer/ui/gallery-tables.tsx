/** The two tables of the gallery: the grid to type in (small, and 2000 rows) and the list to open. */
import { useState } from 'react';
import { DataTable } from './DataTable';
import { LineTable } from './line-table/LineTable';
import type { LineColumn, LineRow } from './line-table/types';
import { StateTag } from './StateTag';

const columns: LineColumn[] = [
  { key: 'name', title: '项目', kind: 'text', required: true, width: 240 },
  { key: 'unit', title: '单位', kind: 'select', options: ['点', 'km', 'km²', '亩', '幅', '项'], width: 80 },
  { key: 'planned', title: '计划', kind: 'number', required: true, decimals: 3, width: 100, total: 'sum' },
  { key: 'price', title: '单价', kind: 'number', decimals: 2, width: 110 },
  {
    key: 'remark',
    title: '备注',
    kind: 'text',
    width: 200,
    validate: (v) => (v.length > 20 ? '备注最多 20 字' : null),
  },
];
const line = (id: string, name: string, unit: string, planned: string): LineRow => ({
  id,
  name,
  unit,
  planned,
  price: '100.00',
  remark: '',
});
const many = Array.from({ length: 2000 }, (_, i) => line(`m${i}`, `控制点 ${i + 1}`, '点', String(i % 7)));

export function GalleryTables() {
  const [rows, setRows] = useState<LineRow[]>([
    line('1', 'E 级 GNSS 控制点', '点', '6'),
    line('2', '1:500 地形图', 'km²', '1.200'),
    line('3', '竣工图', '张张', '约 3'),
  ]);
  const [long, setLong] = useState<LineRow[]>(many);
  const [opened, setOpened] = useState('');
  return (
    <>
      <section className="dd-panel" id="grid">
        <LineTable id="gallery" label="工作内容" columns={columns} rows={rows} onChange={setRows} />
      </section>
      <section className="dd-panel" id="grid-long">
        <LineTable
          id="gallery-long"
          label="两千行"
          columns={columns}
          rows={long}
          onChange={setLong}
          maxHeight={240}
        />
      </section>
      <section className="dd-panel" id="list">
        <DataTable
          label="工单"
          rows={long.slice(0, 300)}
          rowKey={(r) => r.id}
          height={200}
          onOpen={(r) => setOpened(r.name ?? '')}
          summary={<output>{opened}</output>}
          columns={[
            { key: 'name', title: '项目', render: (r) => r.name, sortBy: (r) => r.name ?? '', width: 200 },
            {
              key: 'unit',
              title: '单位',
              render: (r) => <StateTag state="done">{r.unit}</StateTag>,
              filterBy: (r) => r.planned ?? '',
              width: 120,
            },
            {
              key: 'planned',
              title: '计划',
              render: (r) => r.planned,
              numeric: true,
              sortBy: (r) => Number(r.planned),
              width: 100,
            },
          ]}
        />
      </section>
    </>
  );
}
