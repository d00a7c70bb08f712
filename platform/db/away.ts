/** Connections that were refused, cut, or ended by a PostgreSQL that stops, starts or recovers (classes 08 and 57P). */
const CODES = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|08\d{3}|57P0[1-3])$/
/** What the driver says without a code. */
const SAID =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/**
 * Whether an act failed because the database went away. Whether its commit arrived before is not known then; a write may
 * be sent again under its key.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  if (typeof code !== 'string') return SAID.test(error.message)
  // A missing socket is a missing server; any other missing file is a defect.
  return CODES.test(code) && (code !== 'ENOENT' || syscall === 'connect')
}
