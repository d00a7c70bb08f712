import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { PlaceProvider } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import { SaidProvider } from '#platform/client/view/said.tsx'
import * as contract from '../../contract.ts'
import { AlertsPage } from '../alerts/alerts-page.tsx'
import { BoardPage } from '../board/board-page.tsx'
import { DeskPage } from '../desk/desk-page.tsx'
import { FieldPage } from '../field/field-page.tsx'
import { IncidentPage } from '../one/incident-page.tsx'
import { ReplayPage } from '../one/replay-page.tsx'
import { ReportPage } from '../reports/report-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { ShiftsPage } from '../shifts/shifts-page.tsx'
import { UnitsPage } from '../units/units-page.tsx'
import * as panels from '../wall/panels.tsx'

const REGION = '35.05'
const T0 = '2026-11-22T02:00:00.000Z'
const ID = '0b4c5f5e-0000-4000-8000-000000000001'

const task: contract.TaskCard = {
  id: ID,
  agency: 'damkar',
  state: 'dispatched',
  dispatchedAt: T0,
  acknowledgedAt: null,
  departedAt: null,
  arrivedAt: null,
  controlledAt: null,
  endedAt: null,
  isLead: true,
  firstActor: null,
  units: [{ id: ID, callSign: 'Contoh Damkar 1', state: 'assigned' }],
  overdue: { step: 'acknowledge', dueAt: T0 },
  escalation: 1,
}
const card: contract.IncidentCard = {
  id: ID,
  number: '112-2026-000001',
  channel: 'phone',
  state: 'dispatched',
  category: 'fire',
  subcategory: null,
  priority: 'P1',
  needsAttendance: true,
  address: 'Jalan Contoh 1',
  landmark: 'Pasar Contoh',
  village: null,
  district: null,
  lat: -8.1,
  lng: 112.2,
  accuracy: null,
  victims: 2,
  hazards: ['gas'],
  receivedAt: T0,
  answeredAt: T0,
  firstDispatchedAt: T0,
  firstArrivedAt: null,
  tasks: [task],
  overdue: task.overdue,
  calls: 2,
  revision: 1,
  isExample: true,
}
const incident: contract.Incident = {
  ...card,
  description: 'Api besar',
  verifiedAt: null,
  resolvedAt: null,
  closedAt: null,
  closure: null,
  exitReason: '',
  mergedInto: null,
  merged: [],
  linked: [],
  callIds: [ID],
  reporter: null,
  log: [
    { number: 1, act: 'opened', content: {}, note: '', byId: ID, at: T0, toldAt: '2026-11-22T02:05:00.000Z' },
  ],
  transfers: [],
  photos: [],
}
const board: contract.Board = {
  at: T0,
  incidents: [{ ...card, agencies: ['damkar'], village: null, district: null }],
  byState: { dispatched: 1 },
  units: [
    {
      id: ID,
      callSign: 'Contoh Damkar 1',
      agency: 'damkar',
      state: 'available',
      lat: -8.1,
      lng: 112.2,
      isFresh: true,
      isExample: true,
    },
  ],
  ringing: [{ id: ID, offeredAt: T0 }],
  today: {
    offered: 9,
    answered: 7,
    abandoned: 2,
    nuisance: 4,
    incidents: 2,
    closed: 1,
    medianAnswerMs: 6500,
  },
}
const unit: contract.Unit = {
  id: ID,
  callSign: 'Contoh Damkar 1',
  agency: 'damkar',
  type: 'pumper',
  categories: [],
  state: 'available',
  stateAt: T0,
  taskId: null,
  incidentId: null,
  lat: -8.1,
  lng: 112.2,
  accuracy: 20,
  positionAt: T0,
  isFresh: true,
  crew: [],
  isRetired: false,
  isExample: true,
}
const call: contract.CallPop = {
  id: ID,
  state: 'answered',
  channel: 'phone',
  offeredAt: T0,
  answeredAt: T0,
  endedAt: null,
  abandonedAt: null,
  waitedMs: 7000,
  queue: '112',
  agent: '101',
  position: 'Meja 1',
  class: null,
  incidentId: null,
  numberTail: '001',
  hasRecording: true,
  isExample: true,
  number: '+628110000001',
  name: '',
  relation: '',
  history: [{ callId: ID, at: T0, class: 'prank', incidentId: null, incidentNumber: null }],
  openIncidents: [],
  nuisance: {
    score: 40,
    misuses: 2,
    calls: 3,
    parts: [{ callId: ID, class: 'prank', at: T0, points: 20.5 }],
  },
  block: null,
  proposal: { misuses: 5, threshold: 5, hours: 24 },
  classifications: [],
}
const settings: contract.Settings = {
  centreName: 'Contoh',
  positions: ['Meja 1'],
  misuse: {
    isOn: true,
    threshold: 5,
    windowDays: 30,
    hours: 24,
    target: 'machine',
    notice: { id: 'a', en: 'b' },
  },
  timers: { acknowledge: 60, depart: 180, arrive: 900 },
  duplicates: { metres: 500, minutes: 60 },
  freshSeconds: 300,
  transferSeconds: 60,
  retention: { recordingDays: 90, numberMonths: 12, incidentYears: 5 },
  categories: [
    {
      code: 'fire',
      name: { id: 'Kebakaran', en: 'Fire' },
      subcategories: [],
      priority: 'P1',
      needsAttendance: true,
      agencies: ['damkar'],
      timers: null,
      isClosed: false,
    },
  ],
  exampleCallsPerDay: 200,
}
const counted = [{ key: 'fire', label: { id: 'Kebakaran', en: 'Fire' }, count: 3 }]
const spread = { count: 3, medianMs: 6000, p90Ms: 12_000 }
const report: contract.MonthReport = {
  region: REGION,
  centreName: 'Contoh',
  month: '2026-11',
  composedAt: T0,
  calls: {
    offered: 9,
    answered: 7,
    abandoned: 2,
    within10s: 5,
    within30s: 7,
    byClass: counted,
    wait: spread,
  },
  incidents: {
    opened: 3,
    closed: 1,
    cancelled: 0,
    merged: 0,
    transferred: 0,
    byCategory: counted,
    byChannel: counted,
    byDistrict: counted,
    response: spread,
    satisfaction: { answers: 2, index: '82.44' },
  },
  tasks: { byAgency: counted, refused: 0, travel: spread },
  fires: { all: 3, inTime: 2 },
  transfers: { offered: 0, within60s: 0 },
  examples: 4,
}
const alert: contract.Alert = {
  id: ID,
  identifier: `112.${REGION}.x`,
  message: 'Alert',
  state: 'sent',
  incidentId: null,
  refersTo: null,
  content: {
    status: 'Test',
    category: 'Fire',
    event: 'Kebakaran',
    response: 'Avoid',
    urgency: 'Immediate',
    severity: 'Severe',
    certainty: 'Observed',
    expiresAt: T0,
    headline: 'Kebakaran di Contoh',
    description: 'Jauhi lokasi.',
    instruction: '',
    areas: [{ description: 'Contoh', codes: [], circle: null, polygon: null }],
  },
  isExample: true,
  composedAt: T0,
  approvedAt: T0,
  sentAt: T0,
  replacedBy: null,
  acts: ['update', 'cancel'],
}
const warning: contract.Warning = {
  id: ID,
  source: 'BMKG',
  attribution: 'Contoh BMKG',
  event: 'Hujan Lebat',
  headline: 'Hujan lebat',
  description: 'Potensi banjir',
  instruction: '',
  severity: 'Severe',
  urgency: 'Immediate',
  certainty: 'Observed',
  sentAt: T0,
  expiresAt: T0,
  districts: [],
  areas: ['Contoh'],
  isTest: false,
}
const shift: contract.Shift = {
  id: ID,
  name: 'Pagi',
  startedAt: T0,
  endedAt: null,
  people: [{ personId: ID, name: 'Contoh Rina', position: 'Meja 1', from: T0, until: null }],
  entries: [{ number: 1, at: T0, byId: ID, text: 'Tenang' }],
  handover: null,
  isExample: true,
}

const ANSWERS: readonly (readonly [AnyEndpoint, unknown, unknown])[] = [
  [contract.ListCalls, { only: 'unclassified', limit: 60 }, [call]],
  [contract.GetCall, { callId: ID }, call],
  [
    contract.ListNumbers,
    {},
    [{ key: 'ab'.repeat(32), block: null, proposedAt: T0, misuses: 5, blocks: 0, log: [] }],
  ],
  [contract.ListWarnings, {}, { warnings: [warning] }],
  [
    contract.GetSettings,
    {},
    { revision: 1, changedAt: T0, settings, sources: { misuse: { id: 'Contoh', en: 'Example' } } },
  ],
  [
    contract.ListAgencies,
    {},
    [{ code: 'damkar', name: 'Damkar', kind: 'own', phone: '113', onDuty: true, isClosed: false }],
  ],
  [contract.ListDistricts, {}, { districts: [], villages: [], source: null }],
  [contract.ListIncidents, { group: 'open' }, [card]],
  [contract.ListTransfers, {}, []],
  [contract.GetBoard, {}, board],
  [contract.GetIncident, { incidentId: ID }, incident],
  [contract.ProposeUnits, { incidentId: ID }, []],
  [contract.ListNeighbours, {}, []],
  [contract.ListEidoDeliveries, { incidentId: ID }, { deliveries: [] }],
  [
    contract.ReplayIncident,
    { incidentId: ID },
    {
      number: card.number,
      steps: [
        {
          at: T0,
          toldAt: T0,
          act: 'opened',
          content: {},
          byId: ID,
          incident: 'received',
          tasks: [{ id: ID, agency: 'damkar', state: 'dispatched' }],
        },
      ],
    },
  ],
  [contract.ListUnits, {}, [unit]],
  [contract.ListShifts, { limit: 20 }, [shift]],
  [contract.GetReport, { month: '2026-11' }, report],
  [contract.ListAlerts, {}, { alerts: [alert] }],
  [contract.ListWarningSources, {}, { sources: [] }],
]

const mine = {
  agency: 'damkar',
  unit: { id: ID, callSign: 'Contoh Damkar 1', state: 'assigned' },
  tasks: [
    {
      ...card,
      ...task,
      incidentId: ID,
      description: 'Api besar',
      note: 'Lewat utara',
      photos: 1,
      acts: ['acknowledge', 'depart', 'refuse'],
    },
  ],
}

const endpoints = Object.values(contract).flatMap((one) =>
  typeof one === 'object' && one !== null && 'permission' in one
    ? [(one as AnyEndpoint).permission as string]
    : [],
)
const place = { code: REGION, name: 'Contoh', roles: ['dispatcher'], permissions: new Set(endpoints) }

/** Draws a page at an address with everything it reads already there. */
async function draw(page: () => ReactNode, search = ''): Promise<string> {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  })
  for (const [endpoint, input, reply] of ANSWERS)
    client.setQueryData([nameOf(endpoint), REGION, input], reply)
  client.setQueryData([nameOf(contract.ListMyTasks), REGION, {}, 'kept'], { reply: mine, keptAt: T0 })
  const root = createRootRoute()
  const only = createRoute({ getParentRoute: () => root, path: '/$incidentId', component: page })
  const router = createRouter({
    routeTree: root.addChildren([only]),
    history: createMemoryHistory({ initialEntries: [`/${ID}${search}`] }),
  })
  await router.load()
  const drawn = () =>
    renderToString(
      <QueryClientProvider client={client}>
        <PlaceProvider place={place}>
          <SaidProvider>
            <RouterProvider router={router} />
          </SaidProvider>
        </PlaceProvider>
      </QueryClientProvider>,
    )
  // The first drawing asks for the panels that come later.
  drawn()
  await vi.dynamicImportSettled()
  return drawn()
}

describe('a page of the centre draws what it reads', () => {
  test.each([
    [
      'desk with a call',
      DeskPage,
      `?panggilan=%22${ID}%22`,
      ['+628110000001', 'Skor gangguan 40', '5 kali salah guna', 'Buka kejadian', 'Hujan Lebat'],
    ],
    ['board', BoardPage, '', ['112-2026-000001', 'Kebakaran', 'Terlambat: kesiapan']],
    [
      'incident',
      IncidentPage,
      '',
      ['Pasar Contoh', 'Contoh Damkar 1', 'didengar pusat 5:00 kemudian', 'Unduh EIDO'],
    ],
    ['replay', ReplayPage, '', ['Langkah 1 dari 1', 'type="range"']],
    ['units', UnitsPage, '', ['Contoh Damkar 1', '113']],
    ['shifts', ShiftsPage, '', ['Contoh Rina', 'Tenang']],
    ['report', ReportPage, '?bulan=%222026-11%22', ['82,44', '2 dari 3', 'median 0:06']],
    ['alerts', AlertsPage, '', ['Kebakaran di Contoh', `/cap/${REGION}/${ID}.xml`]],
    ['field', FieldPage, '', ['RESPON SEKARANG', 'Pasar Contoh', 'Lewat utara', 'geo:-8.1,112.2']],
    ['settings', SettingsPage, '', ['Meja 1', 'Nilai awal: Contoh', `/hook/${REGION}/telephony`]],
  ] as const)('%s', async (_name, page, search, words) => {
    const html = await draw(page, search)
    for (const word of words) expect(html.replaceAll('<!-- -->', '')).toContain(word)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toContain('style="')
  })

  test.each(Object.entries(panels))('wall: %s', async (_name, panel) => {
    const html = await draw(panel)
    expect(html).not.toContain('Switched to client rendering')
    expect(html.length).toBeGreaterThan(40)
  })
})
