export type Matrix = number[][]

/**
 * The inverse of a symmetric positive definite matrix, by Gauss and Jordan with the largest pivot of each column.
 *
 * @throws RangeError when the matrix has no inverse
 */
export function inverseOf(matrix: Matrix): Matrix {
  const size = matrix.length
  const work = matrix.map((row, i) => [...row, ...matrix.map((_, k) => (i === k ? 1 : 0))])
  for (let column = 0; column < size; column++) {
    swap(work, column, pivotOf(work, column))
    clear(work, column)
  }
  return work.map((row) => row.slice(size))
}

function pivotOf(work: Matrix, column: number): number {
  let best = column
  for (let row = column; row < work.length; row++)
    if (Math.abs(work[row]?.[column] ?? 0) > Math.abs(work[best]?.[column] ?? 0)) best = row
  if (Math.abs(work[best]?.[column] ?? 0) < 1e-10) throw new RangeError('The matrix has no inverse.')
  return best
}

function swap(work: Matrix, a: number, b: number): void {
  const kept = work[a] as number[]
  work[a] = work[b] as number[]
  work[b] = kept
}

function clear(work: Matrix, column: number): void {
  const pivot = work[column] as number[]
  const scale = pivot[column] as number
  for (let k = 0; k < pivot.length; k++) pivot[k] = (pivot[k] as number) / scale
  for (const row of work) {
    if (row === pivot) continue
    const factor = row[column] as number
    if (factor === 0) continue
    for (let k = 0; k < row.length; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number)
  }
}
