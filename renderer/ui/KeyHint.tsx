/** Keys to press, as printed on them: `<KeyHint keys="Ctrl+K" />`. */
import './small.css';

export function KeyHint({ keys }: { keys: string }) {
  return <kbd className="dd-key">{keys}</kbd>;
}
