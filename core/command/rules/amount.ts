// Exact order of decimals as text. Pure.

interface Scaled {
  units: bigint
  digits: number
}

function scaledOf(value: string): Scaled {
  const [whole = '0', fraction = ''] = value.split('.')
  return { units: BigInt(whole + fraction), digits: fraction.length }
}

/** Below, at or above zero, as `Array.sort` wants it. */
export function compareAmounts(a: string, b: string): number {
  const [x, y] = [scaledOf(a), scaledOf(b)]
  const digits = Math.max(x.digits, y.digits)
  const raised = ({ units, digits: own }: Scaled): bigint => units * 10n ** BigInt(digits - own)
  const difference = raised(x) - raised(y)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
