// The refusals of the module, one file a theme; those of the exchanges lie beside them.

export * from './problems/openings.ts'
export * from './problems/places.ts'
export * from './problems/prescriptions.ts'
export * from './problems/tickets.ts'
