import { hideSecrets } from './create-log.ts';

describe('A log line', () => {
  it('never shows a bot token, also not inside a URL', () => {
    const line = 'GET https://api.telegram.org/bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1/getMe failed';
    expect(hideSecrets(line)).toBe('GET https://api.telegram.org/bot[secret]/getMe failed');
  });

  it('never shows a database password', () => {
    const line = 'could not reach postgresql://callout:s3cr3t@10.0.0.5:5432/callout';
    expect(hideSecrets(line)).toBe('could not reach postgresql://callout:[secret]@10.0.0.5:5432/callout');
  });

  it('never shows a password of Redis, which often goes without a name', () => {
    expect(hideSecrets('rediss://:s3cr3t@10.0.0.6:6379/1')).toBe('rediss://:[secret]@10.0.0.6:6379/1');
    expect(hideSecrets('redis://queue:s3cr3t@10.0.0.6:6379')).toBe('redis://queue:[secret]@10.0.0.6:6379');
  });

  it('never shows what lets anybody into Slack', () => {
    // Put together here, so that nobody takes them for real ones.
    const [bot, appLevel] = [['xoxb', '12', '34', 'AbCdEf'].join('-'), ['xapp', '1', 'A0', '12', 'ab'].join('-')];
    expect(hideSecrets(`Bearer ${bot}, ${appLevel}`)).toBe('Bearer [secret], [secret]');
    expect(hideSecrets('wss://wss.slack.com/link/?ticket=a-b&app_id=1')).toBe(
      'wss://wss.slack.com/link/?ticket=[secret]&app_id=1',
    );
    expect(hideSecrets('"https://hooks.slack.com/actions/T0/1/xyz"')).toBe('"https://hooks.slack.com/[secret]"');
  });

  it('keeps what is no secret', () => {
    const line = '{"traceId":"0c9c0b1e-3a1f-4a59-9a55-1f2a6b7c8d9e","time":"2026-11-24T09:00:00.000Z"}';
    expect(hideSecrets(line)).toBe(line);
  });
});
