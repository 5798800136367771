import type { Api } from 'grammy';
import type { SendProgress } from '../adapter/send-progress.ts';
import type { OpenForeign } from './outgoing-file.ts';

/** What it takes to call Telegram on behalf of one outbound call. */
export interface TelegramCaller {
  readonly api: Api;
  /** Ends every call of it. The SDK has a type of its own for what is the platform's AbortSignal. */
  readonly signal: NonNullable<Parameters<Api['getMe']>[0]>;
  readonly progress: SendProgress;
  readonly openForeign: OpenForeign;
}
