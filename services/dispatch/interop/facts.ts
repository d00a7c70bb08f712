import { fact } from '#platform/facts/fact.ts'
import { Instant, Nullable, RegionCode, T, Uuid } from '#platform/schema/schema.ts'
import { CapMessage, CapSeverity, CapStatus } from './contract/words.ts'

const ofAlert = { alertId: Uuid, incidentId: Nullable(Uuid), message: CapMessage, status: CapStatus }

export const AlertComposed = fact('dispatch.alert_composed', ofAlert)
export const AlertApproved = fact('dispatch.alert_approved', ofAlert)
/** The document is public; its digest (SHA-256, hexadecimal) proves that it stays as it was. */
export const AlertSent = fact('dispatch.alert_sent', {
  ...ofAlert,
  identifier: T.String(),
  severity: CapSeverity,
  expiresAt: Instant,
  digest: T.String(),
})
export const AlertWithdrawn = fact('dispatch.alert_withdrawn', ofAlert)

export const WarningReceived = fact('dispatch.warning_received', {
  warningId: Uuid,
  sourceId: Uuid,
  message: CapMessage,
  severity: CapSeverity,
  districts: T.Array(T.String()),
  expiresAt: Nullable(Instant),
})
export const WarningEnded = fact('dispatch.warning_ended', { warningId: Uuid, sourceId: Uuid })
export const WarningSourceSet = fact('dispatch.warning_source_set', { sourceId: Uuid, isOn: T.Boolean() })

const ofDelivery = { deliveryId: Uuid, incidentId: Uuid, neighbour: RegionCode }
export const EidoSecretIssued = fact('dispatch.eido_secret_issued', { neighbour: RegionCode })
/** How this centre proves itself where it sends. */
export const EidoProofSet = fact('dispatch.eido_proof_set', {
  neighbour: RegionCode,
  by: T.Union([T.Literal('signature'), T.Literal('oauth')]),
})
export const EidoAsked = fact('dispatch.eido_asked', ofDelivery)
export const EidoDelivered = fact('dispatch.eido_delivered', { ...ofDelivery, tries: T.Integer() })
export const EidoFailed = fact('dispatch.eido_failed', { ...ofDelivery, tries: T.Integer() })

/** An offer that came as EIDO: the centre that sent it told more of it, or closed the incident itself. */
export const EidoRetold = fact('dispatch.eido_retold', {
  transferId: Uuid,
  neighbour: RegionCode,
  intake: T.Union([T.Literal('renew'), T.Literal('tell'), T.Literal('withdraw')]),
})

export const interopFacts = [
  AlertComposed,
  AlertApproved,
  AlertSent,
  AlertWithdrawn,
  WarningReceived,
  WarningEnded,
  WarningSourceSet,
  EidoSecretIssued,
  EidoProofSet,
  EidoAsked,
  EidoDelivered,
  EidoFailed,
  EidoRetold,
]
