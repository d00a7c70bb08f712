// The face of the module for screens and callers, one file a theme.

export * from './contract/anomalies.ts'
export * from './contract/definitions.ts'
export * from './contract/indicators.ts'
export * from './contract/manual.ts'
export * from './contract/open.ts'
export * from './contract/values.ts'
export * from './contract/words.ts'
