import { route } from '#platform/module.ts'
import { listProposals, saveAgenda, saveNotes } from './commands/agenda.ts'
import { getMeetingCalendar, getMeetingsCalendar } from './commands/calendar.ts'
import { changeDecision, decide, withdrawDecision } from './commands/decide.ts'
import { finishDecision, judgeDecision } from './commands/finish-decision.ts'
import { holdMeeting } from './commands/hold-meeting.ts'
import { checkMeetingMinutes, getMinutesPdf, issueMinutes } from './commands/minutes.ts'
import { cancelMeeting, changeMeeting, planMeeting } from './commands/plan-meeting.ts'
import { exportDecisions, getDecision, listDecisions } from './commands/read-decisions.ts'
import { getMeeting, listInvitable, listMeetings } from './commands/read-meeting.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.ListMeetings, listMeetings),
  route(contract.ListInvitable, listInvitable),
  route(contract.GetMeeting, getMeeting),
  route(contract.PlanMeeting, planMeeting),
  route(contract.ChangeMeeting, changeMeeting),
  route(contract.CancelMeeting, cancelMeeting),
  route(contract.HoldMeeting, holdMeeting),
  route(contract.GetMeetingCalendar, getMeetingCalendar),
  route(contract.GetMeetingsCalendar, getMeetingsCalendar),

  route(contract.ListProposals, listProposals),
  route(contract.SaveAgenda, saveAgenda),
  route(contract.SaveNotes, saveNotes),

  route(contract.ListDecisions, listDecisions),
  route(contract.ExportDecisions, exportDecisions),
  route(contract.GetDecision, getDecision),
  route(contract.Decide, decide),
  route(contract.ChangeDecision, changeDecision),
  route(contract.FinishDecision, finishDecision),
  route(contract.JudgeDecision, judgeDecision),
  route(contract.WithdrawDecision, withdrawDecision),

  route(contract.IssueMinutes, issueMinutes),
  route(contract.GetMinutesPdf, getMinutesPdf),
  route(contract.CheckMeetingMinutes, checkMeetingMinutes),
]
