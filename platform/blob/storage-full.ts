/** No room: of the file system, of a user's share of it, of a PostgreSQL server. */
const CODES = new Set(['ENOSPC', 'EDQUOT', '53100'])

/** Whether something failed for want of room alone, so that it will succeed once there is room again. */
export function isStorageFull(error: unknown): boolean {
  const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown }
  // A store of files that speaks S3 says it by the status of its answer.
  return (typeof code === 'string' && CODES.has(code)) || status === 507
}

/** Thrown instead of a write for which no room is left. */
export class StorageFull extends Error {
  readonly code = 'ENOSPC'
  constructor() {
    super('There is too little room left to write.')
    this.name = 'StorageFull'
  }
}
