// One face for screens, routes and the modules above; the parts follow the pages.
export * from './contract/dimensions.ts'
export * from './contract/goals.ts'
export * from './contract/plan.ts'
export * from './contract/words.ts'
