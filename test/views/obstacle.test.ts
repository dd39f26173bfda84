import { expect, test } from 'vitest';
import { translateFor } from '../../src/i18n/translate.ts';
import { obstacles, type PlatformName } from '../../src/platform.ts';
import { plain } from '../../src/view.ts';
import { obstacleText } from '../../src/views/obstacle.ts';

const t = translateFor('en');
const platforms: readonly PlatformName[] = ['slack', 'discord', 'console'];
const all = [...obstacles, 'unreachable'] as const;
const say = (obstacle: (typeof all)[number], platform: PlatformName, channel?: string) =>
  plain(obstacleText({ obstacle, channel, platform }, t));

test.each(platforms)('on %s each obstacle has words of its own that end with what to do', (platform) => {
  const texts = all.map((obstacle) => say(obstacle, platform, 'general'));
  expect(new Set(texts).size).toBe(all.length);
  for (const text of texts) expect(text).toMatch(/try again|\/forum settings|add Plenary again|Connect/);
});

test('the channel is named, where its name is known', () => {
  for (const obstacle of all.filter((one) => one !== 'direct_closed')) {
    expect(say(obstacle, 'slack', 'general')).toContain('#general');
    expect(say(obstacle, 'slack')).toContain('that channel');
  }
});

test('each platform is mended in its own way', () => {
  for (const obstacle of ['gone', 'not_invited'] as const) {
    expect(say(obstacle, 'slack', 'x')).toContain('/invite @Plenary');
    expect(say(obstacle, 'discord', 'x')).not.toContain('/invite');
    expect(say(obstacle, 'console', 'x')).not.toMatch(/invite|View Channel/);
  }
  for (const obstacle of ['not_invited', 'no_permission'] as const)
    expect(say(obstacle, 'discord', 'x')).toMatch(
      /“View Channel” and “Send Messages”.+“Send Messages in Threads”/,
    );
  expect(say('unreachable', 'discord', 'x')).toContain('Discord did not answer');
});

test('a name of a channel is never read as a mark', () => {
  expect(obstacleText({ obstacle: 'archived', channel: '<c>x</c>{y}', platform: 'slack' }, t)).toContainEqual(
    {
      mark: 'bold',
      text: '#<c>x</c>{y}',
    },
  );
});
