/**
 * Scores as typed, with the decimal point of the contract. People write a comma; a number with both signs, or
 * with two of one, is left as it is for the server to refuse.
 *
 * @example asScores({ baseline: '3,29' }) // { baseline: '3.29' }
 */
export const asScores = (typed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).map(([key, text]) => [key, /^\d+,\d+$/.test(text) ? text.replace(',', '.') : text]),
  )
