import { useEffect, useState } from 'react'

/** The time of this device in milliseconds, anew every second: clocks of a screen turn together. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
