// The face of the module for screens and callers, one file a theme.

export * from './contract/assignments.ts'
export * from './contract/pool.ts'
export * from './contract/proposals.ts'
export * from './contract/words.ts'
