/** The product's own list of modules, for tests that hold a law against all of them. */
export { modules as productManifests } from '#apps/modules.ts'
