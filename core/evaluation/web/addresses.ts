// Where things live, without language; the components add it.

export const yearPath = (year: number): string => `/hasil/${year}`
export const regionPath = (code: string, year?: number): string =>
  year === undefined ? `/daerah/${code}` : `/daerah/${code}/${year}`
export const questionsPath = (code: string, year: number): string => `/daerah/${code}/${year}/pertanyaan`
export const reportPath = (code: string, year: number): string => `/rapor/${code}/${year}`

export const tableFile = (year: number, format: 'csv' | 'xlsx' | 'pdf'): string =>
  `/api/v1/results/${year}/table.${format}`
export const yearData = (year: number): string => `/api/v1/results/${year}`
export const regionData = (code: string, year: number): string => `/api/v1/regions/${code}/results/${year}`
export const reportFile = (code: string, year: number): string => `${regionData(code, year)}/report.pdf`

/** Ids of the panels that show where a number comes from; a link may end in them. */
export const originId = (what: string): string => `asal-${what}`
