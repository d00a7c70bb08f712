import { readConfig } from '#platform/config.ts'

/** Origin of the public pages (`PUBLIC_URL`); printed reports lead back to it. */
export const publicUrl = (): string => readConfig(process.env).publicUrl
