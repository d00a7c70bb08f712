// The face of the module for screens and callers, one file a theme.

export * from './contract/board.ts'
export * from './contract/commitments.ts'
export * from './contract/journey.ts'
export * from './contract/memoranda.ts'
export * from './contract/mentors.ts'
export * from './contract/stages.ts'
export * from './contract/words.ts'
