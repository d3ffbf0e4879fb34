/** Unit prices print with at least two decimals, more where they have more. */
export function priceText(price: string): string {
  const [whole, part = ''] = price.split('.');
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${part.padEnd(2, '0')}`;
}
