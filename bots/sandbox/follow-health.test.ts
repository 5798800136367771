import type { Stream } from './event-stream.ts';
import { followHealth, type PartView } from './follow-health.ts';

const sms: PartView = {
  key: 'channel:sms',
  name: 'SMS',
  state: 'down',
  since: 0,
  evidence: 'it shuts us out',
  disables: 'nothing arrives on SMS',
};

it('A page hears how everything is when it opens, and then whenever a part is otherwise than before', async () => {
  const readings = [[sms], [sms], [], []];
  const sent: unknown[] = [];
  const end = new AbortController();
  const stream: Stream = {
    send: (event, data) => void sent.push([event, data]),
    pause: () => Promise.resolve(end.signal.throwIfAborted()),
    signal: end.signal,
  };
  const follow = followHealth({
    read: () => {
      const [parts = [], ...rest] = readings.splice(0);
      readings.push(...rest);
      if (rest.length === 0) end.abort();
      return Promise.resolve(parts);
    },
  });
  await expect(follow(stream)).rejects.toThrow('aborted');
  expect(sent).toEqual([
    ['health', [sms]],
    ['health', []],
  ]);
});
