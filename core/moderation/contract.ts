// The face of the module for screens and callers, one file a theme.

export * from './contract/agreement.ts'
export * from './contract/room.ts'
export * from './contract/words.ts'
