// The shapes of what goes out to other systems and comes in from them.
export * from './contract/alerts.ts'
export * from './contract/exchange.ts'
export * from './contract/warnings.ts'
export * from './contract/words.ts'
