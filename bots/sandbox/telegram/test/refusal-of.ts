import { GrammyError } from 'grammy';

/** How Telegram refused a call made through the real SDK: "400 Bad Request: …". */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
    throw error;
  }
  throw new Error('the call was accepted');
}
