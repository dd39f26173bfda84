import type { ChannelRefusal } from '../domain/workspaces/channels.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import type { Translate } from '../i18n/translate.ts';
import type { PlatformName } from '../platform.ts';
import type { RichText } from '../view.ts';

const words = {
  gone: 'obstacle.gone',
  archived: 'obstacle.archived',
  not_invited: 'obstacle.notInvited',
  no_permission: 'obstacle.noPermission',
  wrong_kind: 'obstacle.wrongKind',
  removed: 'obstacle.removed',
  direct_closed: 'obstacle.directClosed',
  too_open: 'obstacle.tooOpen',
  full: 'obstacle.full',
  unreachable: 'obstacle.unreachable',
} as const satisfies Record<ChannelRefusal, MessageKey>;

interface Stuck {
  readonly obstacle: ChannelRefusal;
  /** Its name without `#`; undefined where the platform does not tell it. */
  readonly channel: string | undefined;
  readonly platform: PlatformName;
}

/** What stands in the way of posting in a channel, and how to mend it on that platform. */
export const obstacleText = ({ obstacle, channel, platform }: Stuck, t: Translate): RichText =>
  t.rich(words[obstacle], {
    platform,
    channel: channel === undefined ? t('obstacle.thatChannel') : `#${channel}`,
  });
