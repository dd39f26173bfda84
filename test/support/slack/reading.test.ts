import { expect, test } from 'vitest';
import { mentions, textOf } from './reading.ts';

const calling = '<!channel> <!here|here> <!subteam^S1> <@U1>';
const inBlocks = (...blocks: object[]) => mentions({ text: '', blocks });

test('mentions are found where Slack looks for them, and nowhere else', () => {
  const all = ['<!channel>', '<!here|here>', '<!subteam^S1>', '<@U1>'];
  expect(mentions({ text: calling, blocks: [] })).toEqual(all);
  expect(inBlocks({ type: 'section', fields: [{ type: 'mrkdwn', text: calling }] })).toEqual(all);
  expect(inBlocks({ type: 'markdown', text: calling })).toEqual(all);
  expect(inBlocks({ type: 'section', text: { type: 'plain_text', text: calling } })).toEqual([]);
  expect(
    inBlocks({ type: 'context', elements: [{ type: 'mrkdwn', text: '&lt;!channel&gt; @here' }] }),
  ).toEqual([]);
  const elements = [
    { type: 'broadcast', range: 'here' },
    { type: 'user', user_id: 'U1' },
    { type: 'text', text: calling },
  ];
  expect(inBlocks({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] })).toEqual([
    '<!here>',
    '<@U1>',
  ]);
});

test('the text of a message is what stands on it, or the fallback when nothing does', () => {
  const button = {
    type: 'button',
    action_id: 'next',
    value: 'hidden',
    text: { type: 'plain_text', text: 'Next' },
  };
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: 'PRACTICE' } },
    { type: 'actions', elements: [button] },
  ];
  expect(textOf({ text: 'Fallback', blocks })).toBe('PRACTICE\nNext');
  expect(textOf({ text: 'Fallback', blocks: [] })).toBe('Fallback');
  expect(textOf({ title: { type: 'plain_text', text: 'Propose' }, blocks })).toBe('Propose\nPRACTICE\nNext');
});
