// The face of the module for screens and callers, one file a theme.

export * from './contract/cohorts.ts'
export * from './contract/decisions.ts'
export * from './contract/interviews.ts'
export * from './contract/questionnaire.ts'
export * from './contract/readiness.ts'
export * from './contract/rounds.ts'
export * from './contract/words.ts'
