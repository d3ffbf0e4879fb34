/** The list under a select cell. In a layer of its own, so that the table's edge never cuts it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

export interface LineOptionsProps {
  id: string;
  options: readonly string[];
  marked: number;
  /** The field it hangs under. */
  anchor: HTMLElement | null;
  onChoose: (option: string) => void;
}

const ROOM = 240;

export function LineOptions({ id, options, marked, anchor, onChoose }: LineOptionsProps) {
  const [place, setPlace] = useState<{ left: number; top: number; width: number } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!anchor) return;
    const box = anchor.getBoundingClientRect();
    const height = Math.min(ROOM, options.length * 30 + 8);
    const up = box.bottom + height > window.innerHeight && box.top > height;
    setPlace({ left: box.left, top: up ? box.top - height : box.bottom, width: Math.max(box.width, 96) });
  }, [anchor, options.length]);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  if (!place || options.length === 0) return null;
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      className="dd-options"
      tabIndex={-1}
      style={{ left: place.left, top: place.top, minWidth: place.width, maxHeight: ROOM }}
    >
      {options.map((option, i) => (
        <div
          key={option}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === marked}
          className={i === marked ? 'dd-options-marked' : ''}
          // mousedown: before the field loses the focus and writes the half-typed text
          onMouseDown={(e) => {
            e.preventDefault();
            onChoose(option);
          }}
        >
          {option}
        </div>
      ))}
    </div>,
    document.body,
  );
}
