// The face of the module for screens and callers, one file a theme.

export * from './contract/check-in.ts'
export * from './contract/list.ts'
export * from './contract/words.ts'
