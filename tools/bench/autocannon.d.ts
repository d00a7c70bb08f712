/** The part of autocannon that the benchmark uses; the package brings no types. */
declare module 'autocannon' {
  interface Result {
    requests: { average: number }
    errors: number
    non2xx: number
  }
  interface Run extends Promise<Result> {
    on(event: 'response', heard: (client: unknown, status: number, bytes: number, time: number) => void): void
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
  }): Run
}
