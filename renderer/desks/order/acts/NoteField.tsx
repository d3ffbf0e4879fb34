/** What the person doing an act has to say about it: one line, or several for findings. */
import { Input } from 'antd';
import { Field } from './Field';

export interface NoteFieldProps {
  label: string;
  value: string;
  onChange: (note: string) => void;
  lines?: number;
}

export function NoteField({ label, value, onChange, lines = 1 }: NoteFieldProps) {
  return (
    <Field label={label}>
      {(id) =>
        lines > 1 ? (
          <Input.TextArea
            id={id}
            rows={lines}
            maxLength={1000}
            value={value}
            onChange={(e) => onChange(e.target.value)}
          />
        ) : (
          <Input id={id} value={value} maxLength={1000} onChange={(e) => onChange(e.target.value)} />
        )
      }
    </Field>
  );
}
