// The face of the module for screens and callers, one file a theme.

export * from './contract/agenda.ts'
export * from './contract/decisions.ts'
export * from './contract/meetings.ts'
export * from './contract/minutes.ts'
export * from './contract/words.ts'
