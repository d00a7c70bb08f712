/** Quantities have four decimals at most; as whole ten-thousandths they compare exactly. */
const exact = (quantity: string): number => Math.round(Number(quantity) * 10_000)

/**
 * What is wrong with owing these: an item of another prescription or named twice, nothing or more than prescribed, or
 * everything, so that nothing would be handed over.
 */
export function faultOfOwed(
  items: readonly { id: string; quantity: string }[],
  owed: readonly { itemId: string; quantity: string }[],
): 'unknown' | 'too_much' | undefined {
  const prescribed = new Map(items.map(({ id, quantity }) => [id, exact(quantity)]))
  if (owed.some(({ itemId }) => !prescribed.has(itemId))) return 'unknown'
  if (new Set(owed.map(({ itemId }) => itemId)).size < owed.length) return 'unknown'
  const left = items.map(({ id, quantity }) => {
    const one = owed.find(({ itemId }) => itemId === id)
    return exact(quantity) - (one ? exact(one.quantity) : 0)
  })
  if (left.some((rest) => rest < 0) || owed.some(({ quantity }) => exact(quantity) === 0)) return 'too_much'
  return left.every((rest) => rest === 0) ? 'too_much' : undefined
}
