/** People, their roles and suspensions, and what they are told of them. */
export const people = {
  // Roles
  'role.member': 'member',
  'role.moderator': 'moderator',
  'role.curator': 'curator',
  'role.admin': 'admin',

  // People, for admins of the forum
  'people.title': '{total, plural, one {# member} other {# members}}',
  'people.none': 'Nobody is a member yet.',
  'people.noneFound': 'No member is found for “{query}”. Try fewer words.',
  'people.query': 'found for “{query}”',
  'people.open': 'Open…',
  'people.find': 'Find',
  'people.all': 'All members',
  'people.suspended': 'suspended until {until}',
  'people.find.title': 'Find a member',
  'people.find.label': 'Name, organisation or account',
  'people.find.hint': 'For example: Ada, or slack:T0123ABCD:U0456EFGH',
  'people.find.submit': 'Find',
  'people.gone': 'There is no such member any more. <c>/forum settings</c> lists those that there are.',

  // One member
  'person.organisation': 'Organisation',
  'person.group': 'Stakeholder group',
  'person.roles': 'Roles',
  'person.accounts': 'Accounts',
  'person.noAccounts': 'none',
  'person.since': 'Member since',
  'person.suspension': 'Suspended until',
  'person.reason': 'Reason given',
  'person.notSaid': 'not said',
  'person.give': 'Give a role…',
  'person.take': 'Take a role away…',
  'person.suspend': 'Suspend',
  'person.changeSuspension': 'Change the suspension',
  'person.restore': 'End the suspension',
  'person.dismiss': 'End the membership',
  'person.back': 'Back to the list',
  'person.given': '<b>{name}</b> has the role <b>{role}</b> now and is told.',
  'person.had': '<b>{name}</b> had the role <b>{role}</b> already.',
  'person.taken': '<b>{name}</b> has the role <b>{role}</b> no longer and is told.',
  'person.notHeld': 'This member does not have that role. Nothing was changed.',
  'person.lastAdmin':
    'The forum needs an admin who can act, and there is no other. Make somebody else admin first.',
  'person.suspended':
    '<b>{name}</b> is suspended until {until} ({zone}), is told so with the reason, and can contribute nothing until then.',
  'person.restored': '<b>{name}</b> is no longer suspended and is told.',
  'person.notSuspended': 'This member is not suspended. Nothing was changed.',
  'person.notSelf': 'Nobody suspends themselves. Ask another admin of the forum.',
  'person.holdsMore': 'Take the further roles away first.',
  'person.dismissed': '<b>{name}</b> is no member of the forum any more and is told.',
  'person.dismiss.title': 'End the membership of {name}?',
  'person.dismiss.what':
    'Every role goes, also those that servers gave. Personal digests stop, and no thread is followed any more. What they contributed stays: “a former member” signs it, or its pseudonym, of which nobody can find any more whose it was. What waits for moderators is withdrawn. The person is told and can apply again at any time.',
  'person.dismiss.keep': 'Keep the membership',

  // Suspending
  'suspend.title': 'Suspend a member',
  'suspend.reason': 'Reason, which the member reads',
  'suspend.until': 'Until',
  'suspend.untilHint': 'A number of days, or the day on which it ends: 2027-01-04. A year at most.',
  'suspend.submit': 'Suspend',
  'suspend.again': 'Change it',
  'suspend.noReason': 'A suspension needs a reason that the member can read.',
  'suspend.tooLong': 'The reason is too long. Please say it in at most {most} characters.',
  'suspend.notUnderstood':
    '“{value}” is neither a number of days nor a date. Write for example <c>14</c>, or year, month and day: <c>2027-01-04</c>.',
  'suspend.past': '“{value}” does not lie ahead. Write a later day.',
  'suspend.tooFar': '“{value}” is more than a year away. A suspension lasts a year at most.',
  'suspend.done': 'This form was sent already, or is too old. Nothing was changed by this press.',

  // What members are told in direct messages
  'told.roles': 'Your roles in the forum have changed. You are now: <b>{roles}</b>.',
  'told.member': 'Your roles in the forum have changed. You are a <b>member</b> now, without a further role.',
  'told.rolesNext': '<c>/forum help</c> lists what you can do.',
  'told.dismissed':
    'Your membership of the forum has ended. What you contributed stays, without your name; what waited for moderators was withdrawn. You can go on looking things up. To become a member again: <c>/forum join</c>',
  'told.suspended':
    'You are suspended in the forum until <b>{until}</b> ({zone}). Until then you cannot contribute, in any workspace. The reason given:',
  'told.suspendedNext':
    'You can go on looking things up. If you think this is wrong, write to an admin of the forum.',
  'told.accounts':
    'The accounts that act as you in the forum have changed. They are now: {accounts}. If that was not you, type <c>/forum link</c> to unlink what is not yours, and write to an admin of the forum.',
  'told.unlinked':
    'This account no longer belongs to a member of the forum: it acts as a guest. If that was not you, write to an admin of the forum.',
  // {reference} is R-9
  'told.unsealing': 'What you asked for in {reference} was decided. Read it with <c>/review {reference}</c>.',
  'told.restored': 'Your suspension in the forum has ended. You can contribute again.',

  // What the admin of a workspace is told in direct messages
  'roleRefused.what':
    'Plenary could not give the role that you chose in <b>{workspace}</b> for members of the group <b>{group}</b>. Everything else went on.',
  'roleRefused.mend':
    'In the server’s settings, give the role of Plenary “Manage Roles” and move it above the role that is to be given. If that role was deleted, choose another one with <c>/forum settings</c>. To try again for those who come later, choose the role there once more. Plenary never gives a role with rights over the server or over other people: take these from the role or choose another one.',
  'openingUncertain.what':
    'Whether <b>{reference}</b> opened in <b>{channel}</b> of <b>{workspace}</b> is not known, because the platform’s answer was lost. Its replies wait.',
  'openingUncertain.mend': 'Look in the channel, then type <c>/forum ledger</c>: it says what to do.',
  'channelOpen.what':
    'Something of the forum was not shown in <b>{channel}</b> of <b>{workspace}</b>, because more people can see that channel than may see it.',
  'channelOpen.mend':
    '{platform, select, discord {Take “View Channel” from @everyone there} other {Make the channel private}}, or choose another one with <c>/forum settings</c>. Until then, nothing restricted is shown there.',
} as const;
