/** Ratings of a question in a region, added up exactly: their number, sum and sum of squares. */
export interface Tally {
  region: string
  question: string
  n: number
  sum: number
  sumOfSquares: number
}

interface Sheet {
  region: string
  ratings: Readonly<Record<string, number>>
}

/** Sheets in the order of regions, added up by region and question. Whole numbers, so nothing is rounded. */
export function tally(sheets: readonly Sheet[]): Tally[] {
  const tallies: Tally[] = []
  let region = ''
  let byQuestion = new Map<string, Tally>()
  for (const sheet of sheets) {
    if (sheet.region !== region) {
      region = sheet.region
      byQuestion = new Map()
    }
    for (const question in sheet.ratings) {
      let sums = byQuestion.get(question)
      if (sums === undefined) {
        sums = { region, question, n: 0, sum: 0, sumOfSquares: 0 }
        byQuestion.set(question, sums)
        tallies.push(sums)
      }
      add(sums, sheet.ratings[question] as number)
    }
  }
  return tallies
}

function add(sums: Tally, value: number): void {
  sums.n += 1
  sums.sum += value
  sums.sumOfSquares += value * value
}
