// One face for screens, routes and the modules above; the parts follow the pages.
export * from './contract/public-plan.ts'
export * from './contract/snapshot.ts'
export * from './contract/versions.ts'
