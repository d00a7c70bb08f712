import type { id } from './id.ts'

export const en: typeof id = {
  title: 'Invitation',
  intro: (region) => `You are invited to join ${region}`,
  introNational: 'You are invited to join at national level',
  as: 'As',
  forOpd: 'For the agency',
  email: 'E-mail',
  expires: 'Valid until',
  newAccount: 'Make your account',
  newAccountLead: 'You will sign in with this name and password from now on.',
  name: 'Name',
  nameHelp: 'The name your colleagues know you by.',
  accept: 'Accept the invitation',
  decline: 'Not meant for you? Ignore this link; nothing changes.',
  haveAccount: 'This e-mail has an account already. Sign in first; you will come back to this invitation.',
  signIn: 'Sign in',
  signedInAs: (email) => `You are signed in as ${email}.`,
  otherAccount: (email) =>
    `This invitation is for ${email}, but you are signed in with another account. Sign out first, then open this link again.`,
  whatNow: 'This link can not be used. Nothing changed on any account.',
  joined: 'The invitation is accepted. Welcome.',
}
