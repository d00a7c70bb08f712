// What a screen may say of an endpoint's declaration: its types, nothing of what answers it.
export type { AnyEndpoint, Reply } from '#platform/http/endpoint.ts'
