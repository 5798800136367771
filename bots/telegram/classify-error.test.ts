import { GrammyError } from 'grammy';
import { classifyError } from './classify-error.ts';

const answered = (error_code: number, description: string): GrammyError =>
  new GrammyError('Call to sendAudio failed', { ok: false, error_code, description }, 'sendAudio', {});

describe('What is not found at Telegram', () => {
  it.each([
    ['the account, when its token is none', 404, 'Not Found', 'banned'],
    ['the account, when its token was taken back', 401, 'Unauthorized', 'banned'],
    ['this call alone, when the server does not know the method', 404, 'Not Found: method not found', 'refused'],
    ['the person, when they have no chat with us', 400, 'Bad Request: chat not found', 'recipient_gone'],
  ])('is %s', (_, code, description, kind) => {
    expect(classifyError(answered(code, description)).kind).toBe(kind);
  });
});
