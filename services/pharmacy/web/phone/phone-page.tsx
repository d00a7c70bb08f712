import { Field, SubmitButton } from '#platform/ui/form/form.tsx'
import { addressIn } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { Notice, ProblemNotice } from '#platform/ui/notice/notice.tsx'
import { page, read, submission } from '#platform/ui/page.ts'
import { AnswerSatisfaction, GetPhoneTicket, type PhoneTicket } from '../../contract.ts'
import { clockOf, useBoardWords, wordsIn } from '../board/words.ts'

/** `/antrean-obat/:token`: where the QR code of a ticket leads. Nothing of a person, nothing of a medicine. */
export const phonePage = page({
  path: '/antrean-obat/:token',
  fresh: true,
  reads: ({ params }) => ({ ticket: read(GetPhoneTicket, { token: params.token ?? '' }) }),
  submit: ({ score, comment }, { params }) =>
    submission(AnswerSatisfaction, {
      token: params.token ?? '',
      score: Number(score),
      ...(comment ? { comment } : {}),
    }),
  title: ({ ticket }, { language }) => wordsIn(language).phone.title(ticket.number),
  description: (_data, { language }) => wordsIn(language).phone.description,
  body: ({ ticket, submitted }, { params }) => (
    <PhoneBody
      ticket={ticket}
      token={params.token ?? ''}
      problem={submitted?.outcome.problem}
      isSent={submitted !== undefined && submitted.outcome.problem === undefined}
    />
  ),
})

interface PhoneBodyProps {
  ticket: PhoneTicket
  token: string
  problem: Parameters<typeof ProblemNotice>[0]['problem'] | undefined
  isSent: boolean
}

function PhoneBody({ ticket, token, problem, isSent }: PhoneBodyProps) {
  const { w, language } = useBoardWords()
  const region = `${token.slice(0, 2)}.${token.slice(2, 4)}`
  return (
    <Parts>
      <Masthead
        eyebrow={ticket.facility.name}
        title={w.phone.title(ticket.number)}
        lead={w.phone.received(clockOf(ticket.receivedAt, language))}
      />
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {isSent || ticket.hasAnswered ? (
        <Notice tone="good" title={w.phone.done}>
          {w.phone.thanks}
        </Notice>
      ) : null}
      <section
        id="giliran"
        data-live-region={region}
        data-live-topic="pharmacy.board"
        data-live-spread="8000"
      >
        <Standing ticket={ticket} />
      </section>
      <p>
        <a className="button" href={addressIn(language, `/antrean-obat/${token}`)}>
          {w.phone.refresh}
        </a>
      </p>
      {ticket.mayAnswer && !ticket.hasAnswered && !isSent ? <AnswerForm token={token} /> : null}
    </Parts>
  )
}

function Standing({ ticket }: { ticket: PhoneTicket }) {
  const { w, language } = useBoardWords()
  const { estimate, ahead, counter } = ticket
  return (
    <>
      <p className="queue-phone__state" role="status">
        {w.phone.states[ticket.state]}{' '}
        {ticket.isExample ? <span className="tag">{w.board.example}</span> : null}
      </p>
      <Hint ticket={ticket} />
      <dl className="facts">
        {ahead === null ? null : (
          <div>
            <dt>{w.phone.aheadLabel}</dt>
            <dd>{w.phone.ahead(ahead)}</dd>
          </div>
        )}
        {estimate === null ? null : (
          <div>
            <dt>{w.phone.estimate}</dt>
            <dd>
              {w.phone.between(clockOf(estimate.earliestAt, language), clockOf(estimate.latestAt, language))}
              <br />
              <small>{w.phone.basis(estimate.coverage, estimate.basis)}</small>
            </dd>
          </div>
        )}
      </dl>
      {ticket.state === 'called' && counter !== null ? (
        <p className="queue-phone__go">{w.phone.goTo(counter)}</p>
      ) : null}
    </>
  )
}

function Hint({ ticket }: { ticket: PhoneTicket }) {
  const { w } = useBoardWords()
  if (ticket.isClarifying) return <p>{w.phone.clarifying}</p>
  if (ticket.state === 'ready') return <p>{w.phone.ready}</p>
  if (ticket.state === 'no_show') return <p>{w.phone.missed}</p>
  return ticket.hasOwed ? <p>{w.phone.owed}</p> : null
}

function AnswerForm({ token }: { token: string }) {
  const { w, language } = useBoardWords()
  return (
    <form method="post" className="form narrow" action={addressIn(language, `/antrean-obat/${token}`)}>
      <fieldset className="choice-set">
        <legend>{w.phone.ask}</legend>
        <div className="choice-set__choices">
          {w.phone.scores.map((words, i) => (
            <label key={words}>
              <input type="radio" name="score" value={i + 1} required /> <span>{words}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        name="comment"
        label={w.phone.comment}
        control={(wiring) => <textarea {...wiring} className="input input--area" rows={3} maxLength={500} />}
      />
      <SubmitButton>{w.phone.send}</SubmitButton>
    </form>
  )
}
