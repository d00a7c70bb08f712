// The face of the module for screens and callers, one file a theme.

export * from './contract/answer-faults.ts'
export * from './contract/answers.ts'
export * from './contract/findings.ts'
export * from './contract/results.ts'
export * from './contract/statements.ts'
export * from './contract/surveys.ts'
export * from './contract/words.ts'
