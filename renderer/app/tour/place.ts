/** Where the tour's card stands: below what it speaks of, above, or beside; in the corner where nothing else is free. */
export const CARD = { width: 360, height: 250 };
const AWAY = 14;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function placeCard(
  target: Box | undefined,
  window: { width: number; height: number },
): { left: number; top: number } {
  // Over the field desk's bar, whose button must stay in reach.
  const corner = { left: window.width - CARD.width - 20, top: window.height - CARD.height - 100 };
  if (!target) return corner;
  const inside = (value: number, most: number) => Math.max(12, Math.min(value, most));
  const left = inside(target.x, window.width - CARD.width - 12);
  const below = target.y + target.height + AWAY;
  if (below + CARD.height < window.height) return { left, top: below };
  const above = target.y - AWAY - CARD.height;
  if (above > 0) return { left, top: above };
  const top = inside(target.y, window.height - CARD.height - 12);
  const right = target.x + target.width + AWAY;
  if (right + CARD.width < window.width) return { left: right, top };
  const before = target.x - AWAY - CARD.width;
  if (before > 0) return { left: before, top };
  return corner;
}
