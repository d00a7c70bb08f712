// The face of the module for screens and callers, one file a theme.

export * from './contract/clarifications.ts'
export * from './contract/colleagues.ts'
export * from './contract/progress.ts'
export * from './contract/saving.ts'
export * from './contract/sheet.ts'
export * from './contract/words.ts'
