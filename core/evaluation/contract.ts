// The endpoints and schemas of the evaluation, for screens, server and the modules above.

export * from './contract/computations.ts'
export * from './contract/imports.ts'
export * from './contract/instrument-data.ts'
export * from './contract/instruments.ts'
export * from './contract/results.ts'
export * from './contract/words.ts'
