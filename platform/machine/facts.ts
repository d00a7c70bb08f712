import { fact } from '#platform/facts/fact.ts'
import { Instant, T, Uuid } from '#platform/schema/schema.ts'

// What a program may do is on record; its name and its secret are not.

const permissions = T.Array(T.String())

export const ClientRegistered = fact('machine.client_registered', { clientId: Uuid, permissions })
export const ClientRevised = fact('machine.client_revised', { clientId: Uuid, permissions })
export const SecretRotated = fact('machine.secret_rotated', { clientId: Uuid })
export const ClientRevoked = fact('machine.client_revoked', { clientId: Uuid })
export const TokenIssued = fact('machine.token_issued', { clientId: Uuid, permissions, expiresAt: Instant })

export const facts = [ClientRegistered, ClientRevised, SecretRotated, ClientRevoked, TokenIssued]
