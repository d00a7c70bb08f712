// Names of code systems and identifiers. Those of the ministry of health are as SATUSEHAT writes them.

export const NIK = 'https://fhir.kemkes.go.id/id/nik'
export const IHS = 'https://fhir.kemkes.go.id/id/ihs-number'
export const PRACTITIONER = 'https://fhir.kemkes.go.id/id/nakes-his-number'
export const KFA = 'http://sys-ids.kemkes.go.id/kfa'
export const MEDICATION_TYPE = 'https://fhir.kemkes.go.id/r4/StructureDefinition/MedicationType'
export const MEDICATION_TYPES = 'http://terminology.kemkes.go.id/CodeSystem/medication-type'
export const ATC = 'http://www.whocc.no/atc'
export const UCUM = 'http://unitsofmeasure.org'

/** Card of BPJS or of the hospital, numbers of tickets, and what a request asks of the queue: names of our own. */
export const CARD = 'urn:penataran:pharmacy:card'
export const TICKET = 'urn:penataran:pharmacy:ticket'
export const STATE = 'urn:penataran:pharmacy:state'
export const BOOKING = 'urn:penataran:pharmacy:bpjs-booking'
export const FACILITY = 'urn:penataran:pharmacy:facility'
export const DELIVERY = 'urn:penataran:pharmacy:delivery'
export const PROGRAMME = 'urn:penataran:pharmacy:programme'

/** System of the items of a prescription, beside that of the prescription itself. */
export const itemSystemOf = (prescriptionSystem: string): string =>
  prescriptionSystem.includes('/prescription/')
    ? prescriptionSystem.replace('/prescription/', '/prescription-item/')
    : `${prescriptionSystem}/item`
