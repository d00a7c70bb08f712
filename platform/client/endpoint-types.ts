// What a screen may say of an endpoint's declaration: its types, nothing of what answers it.
export type { AnyEndpoint, Input, Reply } from '#platform/http/endpoint.ts'
