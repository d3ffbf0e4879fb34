/**
 * Commands that come from keys, the palette or the shell's menu and are answered by whoever is on the screen:
 * the order page answers `print`, the frame answers `search`. The latest mounted answerer is asked first;
 * one that returns `false` passes the command on. A `last` one is asked when nobody else answered.
 */
import { useEffect, useRef } from 'react';

/** The bridge's `command` notice has the same names; `tour` is asked for on the screen only. */
export type Command =
  | 'new-order'
  | 'search'
  | 'print'
  | 'settings'
  | 'import-job'
  | 'backup'
  | 'restore'
  | 'help'
  | 'tour'
  | 'about';

// biome-ignore lint/suspicious/noConfusingVoidType: "returns nothing" is the usual handler
export type Answer = () => void | false;

const answerers = new Map<Command, Answer[]>();

/** True when somebody answered. */
export function runCommand(command: Command): boolean {
  const list = answerers.get(command) ?? [];
  for (let i = list.length - 1; i >= 0; i--) if (list[i]!() !== false) return true;
  return false;
}

export function answerCommand(command: Command, answer: Answer, last = false): () => void {
  const list = answerers.get(command) ?? [];
  answerers.set(command, last ? [answer, ...list] : [...list, answer]);
  return () => {
    answerers.set(
      command,
      (answerers.get(command) ?? []).filter((a) => a !== answer),
    );
  };
}

/** Answers a command while the component is mounted and `enabled`. */
export function useCommand(command: Command, answer: Answer, enabled = true, last = false): void {
  const latest = useRef(answer);
  latest.current = answer;
  useEffect(
    () => (enabled ? answerCommand(command, () => latest.current(), last) : undefined),
    [command, enabled, last],
  );
}
