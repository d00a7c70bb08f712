// The face of the module for screens and callers, one file a theme.

export * from './contract/minutes.ts'
export * from './contract/sampling.ts'
export * from './contract/sessions.ts'
export * from './contract/words.ts'
