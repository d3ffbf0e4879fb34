/** All shared parts on one page, for looking at them while working on them. Only in development builds. */
import { Button, Divider } from 'antd';
import { useState } from 'react';
import { BigButton } from './BigButton';
import { BigChecklistRow, type CheckVerdict } from './BigChecklistRow';
import { ConfirmLoss } from './ConfirmLoss';
import { DecimalInput } from './DecimalInput';
import { DueTag } from './DueTag';
import { EmptyState } from './EmptyState';
import { FaultList } from './FaultList';
import { Figure } from './Figure';
import { FileDrop } from './FileDrop';
import { GalleryTables } from './gallery-tables';
import { NextActions } from './NextActions';
import { ProgressPanel } from './ProgressPanel';
import { SignaturePad, type SignatureResult } from './SignaturePad';
import { StateTag } from './StateTag';
import { StepTrail, type TrailStep } from './StepTrail';
import { StickyBar } from './StickyBar';
import type { State } from './types';
import { When } from './When';

const trail = (late: boolean): TrailStep[] => [
  { key: 'receive', title: '接单', state: 'done', who: '刘敏', at: '2026-03-02' },
  { key: 'assign', title: '派工', state: 'done', who: '赵国强', at: '2026-03-02' },
  { key: 'prepare', title: '准备', state: 'done', who: '孙浩', at: '2026-03-04' },
  { key: 'field', title: '外业', state: 'done', who: '孙浩', at: '2026-03-12' },
  { key: 'inspect', title: '检查', state: late ? 'late' : 'current', waitsFor: '等 李静 2 小时' },
  { key: 'confirm', title: '签认', state: 'waiting' },
  { key: 'produce', title: '内业', state: 'waiting' },
  { key: 'settle', title: '结算', state: 'waiting' },
  { key: 'deliver', title: '交付', state: 'waiting' },
];
const states: State[] = ['mine', 'others', 'done', 'soon', 'late', 'void', 'draft'];

export default function Gallery() {
  const [verdicts, setVerdicts] = useState<Record<string, [CheckVerdict | null, string]>>({ b: ['bad', ''] });
  const [quantity, setQuantity] = useState('1.200');
  const [losing, setLosing] = useState(false);
  const [who, setWho] = useState({ name: '', capacity: '' });
  const [signed, setSigned] = useState<SignatureResult | null>(null);
  const now = Date.now();
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <section className="dd-panel">
        <StepTrail steps={trail(false)} />
        <Divider />
        <StepTrail steps={trail(true)} onOpen={() => undefined} />
      </section>
      <NextActions
        actions={[
          { key: 'pass', label: '检查合格并签字', kind: 'primary', enabled: true },
          { key: 'back', label: '退回外业…', enabled: true },
          {
            key: 'settle',
            label: '出结算单',
            enabled: false,
            reason: '还缺：第 3 项甲方签字。',
            mend: { label: '去签字', to: '/gallery' },
            rule: 'SV-08',
          },
          {
            key: 'deliver',
            label: '交付成果',
            enabled: false,
            reason: '领导还没有同意交付。',
            mend: { label: '请领导同意', onGo: () => undefined },
            rule: 'SV-09',
          },
        ]}
      />
      <section
        className="dd-panel"
        style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }}
      >
        {states.map((s) => (
          <StateTag key={s} state={s} />
        ))}
        <DueTag due={now - 30 * 3_600_000} />
        <DueTag due={now + 3 * 3_600_000} />
        <DueTag due="2099-01-01" plain />
        <When at={now - 2 * 3_600_000} />
        <When at={now} as="dateTime" />
        <DecimalInput label="数量" unit="km²" value={quantity} onChange={setQuantity} decimals={3} />
        <Button onClick={() => setLosing(true)}>作废…</Button>
      </section>
      <section style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <Figure label="本月结算" value="128,450.00" unit="元" note="12 单" />
        <Figure label="应收未收" value="36,007.14" unit="元" state="soon" onOpen={() => undefined} />
        <Figure label="逾期对接" value="2" unit="件" state="late" onOpen={() => undefined} />
      </section>
      <GalleryTables />
      <section className="dd-panel" style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16 }}>
        <FileDrop accept={['.json']} onFiles={() => undefined} hint="任务文件 .job.json" />
        <ProgressPanel
          title="正在打印任务单"
          done={37}
          total={120}
          note="CH-2026-0012 要庄乡地形图修测"
          onCancel={() => undefined}
        />
        <FaultList
          faults={[
            { path: 'items[2].quantity', sentence: '数量不是数字：“约 3”。' },
            { path: 'sheet.scale', sentence: '地形测量必须写明比例尺。', rule: 'SV-03a' },
          ]}
        />
        <EmptyState
          title="还没有工单"
          hint="新建的工单会列在这里，按交期先后排列。"
          action={{ label: '新建工单', onRun: () => undefined }}
          second={{ label: '导入任务文件', onRun: () => undefined }}
        />
      </section>
      <section className="dd-panel">
        {[
          ['a', '全站仪 TS09 已检定'],
          ['b', '三角架、跟踪杆完好'],
        ].map(([key, label]) => (
          <BigChecklistRow
            key={key}
            label={label}
            hint="SV-03b"
            verdict={verdicts[key!]?.[0] ?? null}
            reason={verdicts[key!]?.[1] ?? ''}
            noWaiver={key === 'a' ? '豁免由外业主管决定' : undefined}
            onChange={(v, reason) => setVerdicts({ ...verdicts, [key!]: [v, reason] })}
          />
        ))}
        <DecimalInput
          label="今日完成"
          unit="km²"
          size="touch"
          value={quantity}
          onChange={setQuantity}
          decimals={3}
        />
      </section>
      <section className="dd-panel">
        <SignaturePad
          statement="第 2 项 1:500 地形图，数量 1.257 km²"
          {...who}
          onName={(name) => setWho({ ...who, name })}
          onCapacity={(capacity) => setWho({ ...who, capacity })}
          onDone={setSigned}
          onCancel={() => setSigned(null)}
        />
        {signed ? <img id="signed" src={signed.png} alt={signed.name} style={{ height: 80 }} /> : null}
      </section>
      <StickyBar label="进度" done="出发检查 ✓ · 电话联系 ✓ · 日志 2 天">
        <BigButton onClick={() => undefined} disabled reason="先填写数量">
          交回办公室
        </BigButton>
        <BigButton kind="primary" onClick={() => undefined}>
          去签字
        </BigButton>
      </StickyBar>
      <ConfirmLoss
        open={losing}
        title="作废第 1 版任务单？"
        losing={['第 2 项王建军 3-12 的签字', '检查合格的记录']}
        confirmLabel="作废"
        needReason
        onConfirm={() => setLosing(false)}
        onCancel={() => setLosing(false)}
      />
    </div>
  );
}
