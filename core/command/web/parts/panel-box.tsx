import { Component, type ReactNode, Suspense } from 'react'
import { Shape } from '#platform/client/view/answer.tsx'
import type { WallPanel } from '#platform/client/wall.tsx'
import { useCommandWords } from '../words.ts'

/** A panel that fails, or whose program could not be loaded, is tried again after so long. */
const AGAIN_MS = 15_000

/** A service's panel in its own box: what breaks in it breaks nothing else. */
export function PanelBox({ panel }: { panel: WallPanel }) {
  const { w, language } = useCommandWords()
  const { Panel } = panel
  return (
    <article className="panel-box">
      <h3 className="panel-box__title">{panel.title[language]}</h3>
      <div className="panel-box__body">
        <Fence note={w.wall.broken}>
          <Suspense fallback={<Shape lines={3} />}>
            <Panel />
          </Suspense>
        </Fence>
      </div>
    </article>
  )
}

interface FenceProps {
  note: string
  children: ReactNode
}

class Fence extends Component<FenceProps, { isBroken: boolean }> {
  override state = { isBroken: false }
  #again: ReturnType<typeof setTimeout> | undefined

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch(): void {
    this.#again = setTimeout(() => this.setState({ isBroken: false }), AGAIN_MS)
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#again)
  }

  override render(): ReactNode {
    return this.state.isBroken ? <p className="mute">{this.props.note}</p> : this.props.children
  }
}
