import { describe, expect, test } from 'vitest';
import { limits } from '../../src/slack/limits.ts';
import { backsOf, readNote, writeNote } from '../../src/slack/note.ts';

const back = 'https://hooks.slack.com/actions/T1/2/abc';

describe('what a window keeps', () => {
  test.each([
    [{ action: 'card:sent:with', back: undefined }],
    [{ action: 'card:sent:with', back }],
    [{ action: '', back }],
    [{ action: 'card:sent:two\nlines https%3A//example.org/\n', back }],
    [{ action: 'card:sent:two\nlines', back: undefined }],
  ])('%j is read as it was written', (note) => expect(readNote(writeNote(note))).toEqual(note));

  test('is no longer than Slack takes: the way back goes first', () => {
    const room = limits.privateMetadata - back.length - 1;
    expect(writeNote({ action: 'a'.repeat(room), back })).toHaveLength(limits.privateMetadata);
    expect(writeNote({ action: 'a'.repeat(room + 1), back })).toBe('a'.repeat(room + 1));
  });
});

describe('answers go back', () => {
  test.each<[string | undefined, string, boolean]>([
    [undefined, back, true],
    [undefined, 'https://slack.com/actions/T1/2/abc', false],
    [undefined, 'http://hooks.slack.com/actions/T1/2/abc', false],
    [undefined, 'https://hooks.slack.com:8443/', false],
    [undefined, 'https://hooks.slack.com.example.org/', false],
    [undefined, 'https://hooks.slack.com@example.org/', false],
    [undefined, 'https://example.org/?https://hooks.slack.com', false],
    [undefined, 'nonsense', false],
    ['https://slack-gov.com/api/', 'https://hooks.slack-gov.com/actions/T1', true],
    ['https://slack-gov.com/api/', back, false],
    ['http://127.0.0.1:4000/api/', 'http://127.0.0.1:4000/response/T1/1', true],
    ['http://127.0.0.1:4000/api/', 'http://127.0.0.1:4001/response/T1/1', false],
  ])('with SLACK_API_URL %s to %s: %s', (apiUrl, url, is) => expect(backsOf(apiUrl)(url)).toBe(is));
});
