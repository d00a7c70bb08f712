/** Two-sided 5 % points of Student's t with 1 to 10 degrees of freedom. */
const TABLE = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228]

/** The normal quantile at 97.5 %. */
const Z = 1.959964

/**
 * Half-width, in standard errors, of a 95 % interval with so many degrees of freedom. Beyond the table by the
 * expansion of Cornish and Fisher, right to three decimals there; the normal value for none at all.
 */
export function criticalT(freedom: number): number {
  const known = TABLE[freedom - 1]
  if (known !== undefined) return known
  if (freedom <= 0) return Z
  const first = (Z ** 3 + Z) / 4
  const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96
  const third = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384
  return Z + first / freedom + second / freedom ** 2 + third / freedom ** 3
}
