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

  it('keeps what is no secret', () => {
    const line = '{"traceId":"0c9c0b1e-3a1f-4a59-9a55-1f2a6b7c8d9e","time":"2026-11-24T09:00:00.000Z"}';
    expect(hideSecrets(line)).toBe(line);
  });
});
