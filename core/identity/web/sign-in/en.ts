import type { id } from './id.ts'

export const en: typeof id = {
  title: 'Sign in',
  lead: 'The workspace of regional agencies, assessors and the ministry.',
  submit: 'Sign in',
  or: 'or',
  passkey: 'Sign in with a passkey',
  passkeyCancelled: 'The passkey was not used. Try again, or sign in with your password.',
  oidc: (name) => `Sign in with ${name}`,
  noAccount: 'No account yet? Accounts are made by an invitation link from your region’s administrator.',
  codeTitle: 'Security code',
  codeLead: 'Enter the six digits your authenticator app shows now.',
  providerTitle: 'Not signed in yet',
  providerFailed: 'The identity provider did not answer rightly. Try again, or sign in with your password.',
  providerProblems: {
    'identity.oidc_unknown_account':
      'That account of the identity provider has not been invited to Penataran. Ask your region’s administrator.',
    'identity.no_sign_in_under_way': 'The time for signing in with the provider is over. Start again.',
  },
  code: 'Six-digit code',
  recoveryLead: 'Enter one of the recovery codes you kept. Each code works once.',
  recovery: 'Recovery code',
  useRecovery: 'No phone at hand? Use a recovery code',
  useCode: 'Use the authenticator app',
  startAgain: 'Start again',
  continue: 'Continue',
  already: (name) => `You are signed in as ${name}.`,
  toWorkspace: 'Open the workspace',
  toPublic: 'See the evaluation results without signing in',
}
