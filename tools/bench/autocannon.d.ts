/** The part of autocannon that the benchmark uses; the package brings no types. */
declare module 'autocannon' {
  namespace autocannon {
    interface Result {
      requests: { average: number }
      errors: number
      non2xx: number
    }
    interface Run extends Promise<Result> {
      on(
        event: 'response',
        heard: (client: unknown, status: number, bytes: number, time: number) => void,
      ): void
    }
    interface Client {
      pipelinedRequests: { addBody: (body: Buffer) => void }
      setHeadersAndBody: (headers: Record<string, string>, body: string) => void
      on(event: 'response', heard: () => void): void
    }
  }
  function autocannon(options: {
    url: string
    connections: number
    duration: number
    method?: 'POST'
    body?: string
    headers?: Record<string, string>
    setupClient?: (client: autocannon.Client) => void
  }): autocannon.Run
  export default autocannon
}
