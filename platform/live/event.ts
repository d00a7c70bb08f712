// The form of `text/event-stream` (HTML Living Standard, 9.2). Pure.

/**
 * One event. The id is the number of the last fact a listener knows of: what it hands back to resume.
 *
 * @example event('fact', 12, { seq: 12 }) // 'id: 12\nevent: fact\ndata: {"seq":12}\n\n'
 */
export const event = (name: EventName, seq: number, data: Record<string, unknown>): string =>
  `id: ${seq}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/**
 * `head`: begins here, without a past; `fact`: something happened; `beat`: nothing more so far; `reload`: too much
 * happened to tell, read anew; `refused`: topics that are not told.
 */
export type EventName = 'head' | 'fact' | 'beat' | 'reload' | 'refused'

/** A browser that loses the connection comes back after so many milliseconds. */
export const retry = (milliseconds: number): string => `retry: ${milliseconds}\n\n`
