/** States that have a colour, a word and a sign (never colour alone: print is black and white). */
export type State = 'mine' | 'others' | 'done' | 'soon' | 'late' | 'void' | 'draft';

export const SIGN: Readonly<Record<State, string>> = {
  mine: '●',
  others: '○',
  done: '✓',
  soon: '▲',
  late: '!',
  void: '✕',
  draft: '–',
};
