// The face of the module for screens and callers, one file a theme.

export * from './contract/board.ts'
export * from './contract/previews.ts'
export * from './contract/publications.ts'
export * from './contract/words.ts'
