// The face of the module for screens and callers, one file a theme.

export * from './contract/cycles.ts'
export * from './contract/instruments.ts'
export * from './contract/letters.ts'
export * from './contract/participations.ts'
export * from './contract/rounds.ts'
export * from './contract/words.ts'
