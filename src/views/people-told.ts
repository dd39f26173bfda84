import type { LinkedAccount } from '../domain/members/link.ts';
import type { Role } from '../generated/prisma/enums.ts';
import { formatList, formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import type { PlatformName } from '../platform.ts';
import type { Group } from '../stakeholders.ts';
import { notice, text, type View } from '../view.ts';
import { accountText } from './link.ts';
import { roleNames } from './people.ts';

/** To a member: what they are now. */
export function rolesChangedView(roles: readonly Role[], t: Translate): View {
  const names = roleNames(roles, t);
  const what = names.length
    ? t.rich('told.roles', { roles: formatList(names, t.language) })
    : t.rich('told.member');
  return { blocks: [text(what), text(t.rich('told.rolesNext'))] };
}

export const dismissedView = (t: Translate): View => ({ blocks: [text(t.rich('told.dismissed'))] });

/** `zone` is IANA. */
export const suspendedView = (
  { until, reason, zone }: { readonly until: Date; readonly reason: string; readonly zone: string },
  t: Translate,
): View => ({
  blocks: [
    text(t.rich('told.suspended', { until: formatMoment(until, t.language, zone), zone })),
    { kind: 'quote', text: reason },
    text(t('told.suspendedNext')),
  ],
});

export const restoredView = (t: Translate): View => ({ blocks: [text(t('told.restored'))] });

/** To an account of a member: which ones act as them by now; none for one that was unlinked. */
export const accountsChangedView = (
  accounts: readonly Pick<LinkedAccount, 'platform' | 'workspace'>[],
  t: Translate,
): View => {
  const names = accounts.map((one) => accountText(one, t));
  return notice(
    names.length
      ? t.rich('told.accounts', { accounts: formatList(names, t.language) })
      : t.rich('told.unlinked'),
  );
};

/** To the admin who chose a server's role that could not be given. */
export const roleRefusedView = (
  { workspace, group }: { readonly workspace: string; readonly group: Group },
  t: Translate,
): View => ({
  blocks: [
    text(t.rich('roleRefused.what', { workspace, group: t(`group.${group}`) })),
    text(t.rich('roleRefused.mend')),
  ],
});

/** To the admin who set up a channel in which a thread may stand or not. */
export const openingUncertainView = (
  opening: { readonly reference: string; readonly channel: string; readonly workspace: string },
  t: Translate,
): View => ({
  blocks: [
    text(t.rich('openingUncertain.what', { ...opening, channel: `#${opening.channel}` })),
    text(t.rich('openingUncertain.mend')),
  ],
});

/** To the admin who set up a channel that more people can see than may see what goes there. */
export const channelOpenView = (
  open: { readonly channel: string; readonly workspace: string; readonly platform: PlatformName },
  t: Translate,
): View => ({
  blocks: [
    text(t.rich('channelOpen.what', { channel: `#${open.channel}`, workspace: open.workspace })),
    text(t.rich('channelOpen.mend', { platform: open.platform })),
  ],
});
