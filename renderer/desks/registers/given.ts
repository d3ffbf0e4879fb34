/** Optional text: left out where nothing was typed. */
export function given<K extends string>(key: K, text: string): { [key in K]?: string } {
  const value = text.trim();
  return (value ? { [key]: value } : {}) as { [key in K]?: string };
}
