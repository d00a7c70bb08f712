import { XMLBuilder } from 'fast-xml-parser'
import type { Incident as FullIncident, IncidentCard } from '../../contract/incidents.ts'
import type { TaskCard } from '../../contract/tasks.ts'
import { agencyTypeOf } from '../../rules/interop/agency-type.ts'
import { commonPriorityOf } from '../../rules/interop/priority.ts'

type Incident = IncidentCard & Pick<FullIncident, 'description' | 'callIds'>

/** What an EIDO is made of. Nothing of it names a caller: a neighbour who needs the number asks for it by telephone. */
export interface EidoSource {
  incident: Incident
  /** Region code of this centre. */
  region: string
  centreName: string
  /** Host under which this installation answers: the domain of every identifier. */
  domain: string
  categoryName: string
  agencyName: (code: string) => string
  /** The last moment at which anything of it changed. */
  changedAt: string
}

/**
 * An incident as Emergency Incident Data Object, NENA-STA-021.1b: components with `$id` that refer to each other by
 * `$ref`, each with the agency that wrote it and when. `eidoVersion` is `1.0` in its schema of 2022.
 *
 * The registries of NENA know American words; where none fits, the word nearest in meaning is sent, and ours stands in
 * the internal text beside it.
 */
export function composeEido(source: EidoSource): Record<string, unknown> {
  const { incident, domain } = source
  const by = prologueOf(source)
  const centre = `centre.${source.region}.${domain}`
  const notes = incident.description === '' ? [] : [noteOf(source, by)]
  return {
    ...by(`urn:emergency:uid:incidentid:${incident.id}:${domain}`),
    eidoVersion: '1.0',
    issuingElementIdentification: centre,
    incidentComponent: incidentOf(source, by, notes),
    agencyComponent: agenciesOf(source, by),
    agentComponent: [agentOf(by, centre)],
    locationComponent: [locationOf(source, by)],
    ...(notes.length === 0 ? {} : { notesComponent: notes }),
    ...(incident.answeredAt === null ? {} : { callComponent: [callOf(source, by)] }),
    ...(incident.tasks.length === 0 ? {} : tasksOf(source, by)),
  }
}

type By = (id: string) => Record<string, unknown>

const prologueOf =
  ({ changedAt, region, domain }: EidoSource): By =>
  (id) => ({
    $id: id,
    lastUpdateTimeStamp: changedAt,
    updatedByAgencyReference: { $ref: `centre.${region}.${domain}` },
  })

const reference = (id: string) => ({ $ref: id })
const idOf = ({ domain }: EidoSource, part: string) => `${part}.${domain}`
const locationId = (source: EidoSource) => idOf(source, `location.${source.incident.id}`)
const noteId = (source: EidoSource) => idOf(source, `note.${source.incident.id}`)
const agencyId = (source: EidoSource, code: string) => idOf(source, `agency.${code}.${source.region}`)
const dutyId = (centre: string) => `duty.${centre}`

/** NENA’s incident status registry knows a handful of words. */
const STATUS: Readonly<Record<Incident['state'], string>> = {
  received: 'New',
  verified: 'New',
  dispatched: 'Assigned',
  acknowledged: 'Assigned',
  en_route: 'Assigned',
  on_scene: 'Assigned',
  under_control: 'Assigned',
  resolved: 'Closed',
  closed: 'Closed',
  cancelled: 'Closed',
  merged: 'Closed',
  transferred: 'Closed',
}

function incidentOf(source: EidoSource, by: By, notes: readonly unknown[]) {
  const { incident, categoryName } = source
  return {
    ...by(idOf(source, `incident.${incident.id}`)),
    incidentTypeInternalCode: incident.category,
    incidentTypeInternalText: categoryName,
    incidentTypeCommonRegistryText: 'Other',
    incidentStatusInternalText: [incident.state],
    incidentStatusCommonRegistryText: [STATUS[incident.state]],
    internalIncidentId: incident.number,
    incidentPriorityInternalText: incident.priority,
    incidentCommonPriorityNumber: commonPriorityOf(incident.priority),
    locationReference: [reference(locationId(source))],
    ...(notes.length === 0 ? {} : { notesReference: [reference(noteId(source))] }),
  }
}

const noteOf = (source: EidoSource, by: By) => ({
  ...by(noteId(source)),
  notesActionComments: escapeHtml(source.incident.description),
})

/** The note is HTML5 by the standard; what people typed is text. */
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function agenciesOf(source: EidoSource, by: By) {
  const { incident, region, domain, agencyName } = source
  return [
    {
      ...by(`centre.${region}.${domain}`),
      agencyRoleDescriptionRegistryText: ['CallReceiving', 'Dispatching'],
      agencyType: ['psap'],
      incidentOwningAgencyIndicator: true,
      agencyJcard: jcardOf(source.centreName),
    },
    ...[...new Set(incident.tasks.map(({ agency }) => agency))].map((code) => ({
      ...by(agencyId(source, code)),
      agencyRoleDescriptionRegistryText: ['Responding'],
      agencyType: [agencyTypeOf(code)],
      agencyJcard: jcardOf(agencyName(code)),
    })),
  ]
}

/** RFC 7095. */
const jcardOf = (name: string): string =>
  JSON.stringify([
    'vcard',
    [
      ['version', {}, 'text', '4.0'],
      ['fn', {}, 'text', name],
    ],
  ])

/** The desk on duty, not a person. */
const agentOf = (by: By, centre: string) => ({
  ...by(dutyId(centre)),
  agentRoleRegistryText: ['Dispatching'],
  agencyReference: reference(centre),
})

const pidf = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' })

/** PIDF-LO (RFC 5491): a point or circle in WGS 84, and the civic address (RFC 4776) as far as it is known. */
function locationOf(source: EidoSource, by: By) {
  const { incident } = source
  const words = [incident.address, incident.landmark].filter((part) => part !== '').join(', ')
  return {
    ...by(locationId(source)),
    locationTypeDescriptionRegistryText: 'Incident',
    locationByValue: pidf.build({
      presence: {
        '@xmlns': 'urn:ietf:params:xml:ns:pidf',
        '@xmlns:gp': 'urn:ietf:params:xml:ns:pidf:geopriv10',
        '@xmlns:gml': 'http://www.opengis.net/gml',
        '@xmlns:gs': 'http://www.opengis.net/pidflo/1.0',
        '@xmlns:ca': 'urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr',
        '@entity': `pres:${locationId(source)}`,
        tuple: {
          '@id': 'incident',
          status: {
            'gp:geopriv': {
              'gp:location-info': {
                ...shapeOf(incident),
                'ca:civicAddress': { 'ca:country': 'ID', 'ca:LOC': words },
              },
              'gp:usage-rules': '',
              'gp:method': 'Manual',
            },
          },
        },
      },
    }),
    ...(words === '' ? {} : { locationDescriptionText: words }),
    localIdentifier: [incident.village, incident.district].filter((code) => code !== null),
  }
}

function shapeOf({ lat, lng, accuracy }: Incident): Record<string, unknown> {
  if (lat === null || lng === null) return {}
  const pos = { '@srsName': 'urn:ogc:def:crs:EPSG::4326', 'gml:pos': `${lat} ${lng}` }
  if (accuracy === null || accuracy === 0) return { 'gml:Point': pos }
  return { 'gs:Circle': { ...pos, 'gs:radius': { '@uom': 'urn:ogc:def:uom:EPSG::9001', '#text': accuracy } } }
}

const callOf = (source: EidoSource, by: By) => ({
  ...by(`urn:emergency:uid:callid:${source.incident.callIds[0] ?? source.incident.id}:${source.domain}`),
  standardPrimaryCallType: 'emergency',
  direction: 'incoming',
  callStartTimestamp: source.incident.receivedAt,
  answerDate: source.incident.answeredAt,
  callStateRegistryText: 'callEnd',
  locationReference: [reference(locationId(source))],
})

const UNIT_STATUS: Readonly<Record<string, string>> = {
  available: 'Available',
  assigned: 'Dispatched',
  en_route: 'Enroute',
  on_scene: 'OnScene',
  returning: 'Available',
  busy: 'Unavailable',
  off_duty: 'OffDuty',
}

function tasksOf(source: EidoSource, by: By) {
  const { tasks } = source.incident
  const units = new Map(tasks.flatMap((task) => task.units.map((unit) => [unit.id, { unit, task }])))
  return {
    dispatchComponent: tasks.map((task) => dispatchOf(source, by, task)),
    ...(units.size === 0
      ? {}
      : { emergencyResourceComponent: [...units.values()].map(({ unit }) => resourceOf(source, by, unit)) }),
  }
}

const dispatchOf = (source: EidoSource, by: By, task: TaskCard) => ({
  ...by(idOf(source, `task.${task.id}`)),
  agencyReference: reference(agencyId(source, task.agency)),
  agentReference: reference(dutyId(`centre.${source.region}.${source.domain}`)),
  emergencyResourceReference: task.units.map(({ id }) => reference(idOf(source, `unit.${id}`))),
})

const resourceOf = (source: EidoSource, by: By, unit: TaskCard['units'][number]) => ({
  ...by(idOf(source, `unit.${unit.id}`)),
  agentReference: [reference(dutyId(`centre.${source.region}.${source.domain}`))],
  emergencyResourceName: unit.callSign,
  emergencyResourceTypeCommonRegistryText: 'Other',
  resourceAttributeRegistryText: ['Other'],
  resourceAttributeInternalText: ['unit'],
  primaryUnitStatusRegistryText: UNIT_STATUS[unit.state] ?? 'Unavailable',
  secondaryUnitStatusRegistryText: ['Other'],
  unitStatusInternal: [unit.state],
})
