import type { Language } from '../i18n/languages.ts';
import { translateFor } from '../i18n/translate.ts';
import type { Obstacle, PlatformName } from '../platform.ts';
import { text, type View } from '../view.ts';
import { obstacleText } from './obstacle.ts';

/** To the person who set a channel up, once: what is the matter, how to mend it, what becomes of what waits. */
export function channelBrokenView(
  broken: { channel: string; workspace: string; obstacle: Obstacle; platform: PlatformName },
  language: Language,
): View {
  const t = translateFor(language);
  const { channel, workspace } = broken;
  return {
    blocks: [
      text(t.rich('channelBroken.intro', { channel: `#${channel}`, workspace })),
      text(obstacleText(broken, t)),
      text(t.rich('channelBroken.next')),
    ],
  };
}
