import { Api } from 'grammy';
import type { ChannelAdapter, Delivery, Outbound, Probe } from '../../core/ports/channel-adapter.ts';
import { telegramCapabilities } from './capabilities.ts';
import { classifyError } from './classify-error.ts';
import { asProbe } from '../adapter/as-probe.ts';
import { cutText, wellFormed } from '../adapter/cut-text.ts';
import { editMessage } from './edit-message.ts';
import { openMedia } from './open-media.ts';
import type { OpenForeign } from './outgoing-file.ts';
import { parseUpdate } from './parse-update.ts';
import { createSendProgress } from '../adapter/send-progress.ts';
import { sendMessage } from './send-message.ts';
import type { TelegramCaller } from './telegram-caller.ts';

export interface TelegramAccount {
  readonly token: string;
  /** `https://api.telegram.org`, or an emulator. */
  readonly apiRoot: string;
}

/** For all calls that one message takes; whoever waits for it gives up a little later. */
const DEADLINE_MS = 10_000;
/** Longer than a long poll; what is sent has a deadline of its own. */
const TIMEOUT_SECONDS = 15;
const TOAST_LIMIT = 200;

export const createTelegramApi = ({ token, apiRoot }: TelegramAccount): Api =>
  new Api(token, { apiRoot: apiRoot.replace(/\/+$/, ''), timeoutSeconds: TIMEOUT_SECONDS });

export interface TelegramAdapterOptions extends TelegramAccount {
  /** Fetches a file that came in on another channel, fit to be shown; without it such files are left out. */
  readonly openForeign?: OpenForeign;
}

export const createTelegramAdapter = ({
  openForeign = NOTHING,
  ...account
}: TelegramAdapterOptions): ChannelAdapter => {
  const api = createTelegramApi(account);
  const fileRoot = `${account.apiRoot.replace(/\/+$/, '')}/file/bot${account.token}`;
  const progress = createSendProgress();
  return {
    channel: 'telegram',
    capabilities: telegramCapabilities,
    parse: parseUpdate,
    send: async (call): Promise<Delivery> => {
      const signal = AbortSignal.timeout(DEADLINE_MS) as TelegramCaller['signal'];
      try {
        return { kind: 'accepted', platformRef: await perform({ api, signal, progress, openForeign }, call) };
      } catch (error) {
        return classifyError(error);
      }
    },
    probe: () => probe(api),
    openMedia: (source) => openMedia(api, fileRoot, source),
  };
};

const NOTHING: OpenForeign = () => Promise.resolve(null);

const probe = async (api: Api): Promise<Probe> => {
  try {
    await api.getMe(AbortSignal.timeout(DEADLINE_MS) as TelegramCaller['signal']);
    return { kind: 'accepted', platformRef: null };
  } catch (error) {
    return asProbe(classifyError(error));
  }
};

const perform = async (caller: TelegramCaller, call: Outbound): Promise<string | null> => {
  if (call.kind === 'send') return sendMessage(caller, call);
  if (call.kind === 'edit') return editMessage(caller, call);
  const toast = call.toast === null ? {} : { text: cutText(wellFormed(call.toast), TOAST_LIMIT) };
  await caller.api.answerCallbackQuery(call.tapRef, toast, caller.signal);
  return null;
};
