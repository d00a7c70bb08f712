import { useEffect, useState } from 'react'

/** The time on this screen, a minute at a time: enough for a countdown, and quiet for screen readers. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
