// The face of the module for screens and callers, one file a theme.

export * from './contract/acts.ts'
export * from './contract/exchange.ts'
export * from './contract/facilities.ts'
export * from './contract/intake.ts'
export * from './contract/openings.ts'
export * from './contract/outside.ts'
export * from './contract/patients.ts'
export * from './contract/public.ts'
export * from './contract/quality.ts'
export * from './contract/retention.ts'
export * from './contract/tickets.ts'
export * from './contract/words.ts'
