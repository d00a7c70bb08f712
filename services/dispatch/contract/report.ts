import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, RegionCode, type Static, T } from '#platform/schema/schema.ts'
import { Code, DistrictCode, Month } from './words.ts'

const Counted = T.Object({ key: T.String(), label: Bilingual, count: T.Integer() })

/** A duration of a month: median and ninetieth percentile (nearest rank), in milliseconds. */
const Spread = T.Object({
  count: T.Integer(),
  medianMs: Nullable(T.Integer()),
  p90Ms: Nullable(T.Integer()),
})

/** A month for the ministry's Monitoring Centre. Its form is data: the official schema is not published. */
export const MonthReport = T.Object({
  region: RegionCode,
  centreName: T.String(),
  month: Month,
  composedAt: Instant,
  calls: T.Object({
    offered: T.Integer(),
    answered: T.Integer(),
    abandoned: T.Integer(),
    within10s: T.Integer(),
    within30s: T.Integer(),
    byClass: T.Array(Counted),
    wait: Spread,
  }),
  incidents: T.Object({
    opened: T.Integer(),
    closed: T.Integer(),
    cancelled: T.Integer(),
    merged: T.Integer(),
    transferred: T.Integer(),
    byCategory: T.Array(Counted),
    byChannel: T.Array(Counted),
    byDistrict: T.Array(Counted),
    /** Arrival after the call was answered; incidents that needed somebody on the spot. */
    response: Spread,
    satisfaction: T.Object({
      answers: T.Integer(),
      /** 25 to 100, two decimals as text. */
      index: Nullable(T.String()),
    }),
  }),
  tasks: T.Object({ byAgency: T.Array(Counted), refused: T.Integer(), travel: Spread }),
  /** Permendagri 114/2018: fifteen minutes from information received to arrival. */
  fires: T.Object({ all: T.Integer(), inTime: T.Integer() }),
  transfers: T.Object({ offered: T.Integer(), within60s: T.Integer() }),
  /** Rows that come from made-up traffic. */
  examples: T.Integer(),
})
export type MonthReport = Static<typeof MonthReport>

const ofMonth = { month: Month }

export const GetReport = endpoint({
  get: '/dispatch/reports/:month',
  permission: 'dispatch.report.read',
  summary: 'A month of the centre as data',
  input: ofMonth,
  reply: MonthReport,
})

export const GetReportCsv = endpoint({
  get: '/dispatch/reports/:month/report.csv',
  permission: 'dispatch.report.read',
  summary: 'The same as a table of section, key, name and figure',
  input: ofMonth,
  reply: fileReply('text/csv'),
})

export const GetReportPdf = endpoint({
  get: '/dispatch/reports/:month/report.pdf',
  permission: 'dispatch.report.read',
  summary: 'The same on paper',
  input: ofMonth,
  reply: fileReply('application/pdf'),
})

/** A cell with fewer than five incidents is null: small numbers could point at somebody. */
const PublicCount = Nullable(T.Integer())

export const PublicMonths = T.Object({
  region: RegionCode,
  centreName: T.String(),
  /** Cells below this are not told. */
  minimumCell: T.Integer(),
  months: T.Array(
    T.Object({
      month: Month,
      calls: PublicCount,
      genuine: PublicCount,
      nuisance: PublicCount,
      incidents: PublicCount,
      medianAnswerSeconds: Nullable(T.Integer()),
      medianResponseMinutes: Nullable(T.Integer()),
      byCategory: T.Array(T.Object({ code: Code, name: Bilingual, count: PublicCount })),
      byDistrict: T.Array(T.Object({ code: DistrictCode, name: T.String(), count: PublicCount })),
      isExample: T.Boolean(),
    }),
  ),
})
export type PublicMonths = Static<typeof PublicMonths>

export const GetPublicMonths = endpoint({
  get: '/v1/regions/:code/dispatch',
  permission: 'public',
  summary: 'Calls and incidents of a region by month, category and district; nothing of a person',
  input: { code: RegionCode },
  tenantOf: ({ code }: { code: string }) => code,
  reply: PublicMonths,
})
