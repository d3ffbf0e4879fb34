/** 登记…: greyed with its reason for those who may not. */
import { Button } from 'antd';
import { useId } from 'react';
import type { Refusal } from '#shared/kernel/faults';
import type { OrderState } from '#shared/order/state';
import { useWords } from '../words';

export interface RecordButtonProps {
  order: OrderState;
  label: string;
  refused: Refusal | undefined;
  onRun: () => void;
  /** The usual next thing of its section. */
  primary?: boolean;
}

export function RecordButton({ order, label, refused, onRun, primary = false }: RecordButtonProps) {
  const words = useWords();
  const id = useId();
  return (
    <span className="ord-record">
      <Button
        size="small"
        type={primary && !refused ? 'primary' : 'default'}
        className={refused ? 'ord-record-off' : ''}
        aria-disabled={refused ? true : undefined}
        aria-describedby={refused ? id : undefined}
        onClick={refused ? undefined : onRun}
      >
        {label}
      </Button>
      {refused ? <small id={id}>{words.say(refused, order)}</small> : null}
    </span>
  );
}
