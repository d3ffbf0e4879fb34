/** Drag files in or choose them. Files of another kind are refused with a sentence, not silently dropped. */
import { type DragEvent, useId, useState } from 'react';
import { useT } from '../i18n/useT';
import { splitByKind } from './file-kind';
import './small.css';

export interface FileDropProps {
  /** Endings with dot: `['.json', '.csv']`; empty = any. */
  accept: readonly string[];
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  /** What to bring here, e.g. `任务文件 .job.json`. */
  hint?: string;
  disabled?: boolean;
}

export function FileDrop({ accept, multiple = false, onFiles, hint, disabled = false }: FileDropProps) {
  const t = useT();
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);

  const take = (list: FileList | null) => {
    const { fit, other } = splitByKind(Array.from(list ?? []), accept);
    setRefused(other.map((f) => f.name));
    const chosen = multiple ? fit : fit.slice(0, 1);
    if (chosen.length > 0) onFiles(chosen);
  };
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    if (!disabled) take(e.dataTransfer.files);
  };

  return (
    <div>
      <label
        htmlFor={id}
        className={`dd-drop${over ? ' dd-drop-over' : ''}${disabled ? ' dd-drop-off' : ''}`}
        onDragOver={(e) => {
          e.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <strong>{over ? t('ui.drop.release') : t('ui.drop.hint')}</strong>
        {hint ? <span>{hint}</span> : null}
        <input
          id={id}
          type="file"
          className="only-reader"
          accept={accept.join(',')}
          multiple={multiple}
          disabled={disabled}
          onChange={(e) => {
            take(e.target.files);
            // The same file may be chosen again after it was mended.
            e.target.value = '';
          }}
        />
      </label>
      {refused.length > 0 ? (
        <p role="alert" className="dd-drop-refused">
          {t('ui.drop.wrongKind', { names: refused.join('、'), accept: accept.join(' ') })}
        </p>
      ) : null}
    </div>
  );
}
