/**
 * Spreadsheet programs run a CSV cell that begins with `= + - @` (or a tab) as a formula. A leading
 * apostrophe makes it text. Plain numbers need no guard. A cell that already begins with apostrophes
 * before such a sign gets one more, so that {@link unguard} gives back exactly what was written.
 *
 * @see OWASP, CSV Injection
 */
export const guard = (cell: string): string =>
  /^'*[=+\-@\t]/.test(cell) && !isPlainNumber(cell) ? `'${cell}` : cell

/** Takes off the apostrophe that {@link guard} put on. */
export const unguard = (cell: string): string => (/^'+[=+\-@\t]/.test(cell) ? cell.slice(1) : cell)

const isPlainNumber = (cell: string): boolean => /^[+-]?\d+([.,]\d+)?$/.test(cell)
