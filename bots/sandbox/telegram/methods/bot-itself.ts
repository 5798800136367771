import { answered } from '../answers.ts';
import { stopDelivery } from '../deliver-webhooks.ts';
import { botMethod } from './bot-method.ts';

export const getMe = botMethod('getMe', {}, (call) =>
  answered({
    ...call.emulator.world.bot,
    can_join_groups: true,
    can_read_all_group_messages: true,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),
);

/** Leaving one Bot API server for another: the webhook of this one ends. */
function leave(name: 'logOut' | 'close') {
  return botMethod(name, {}, (call) => {
    stopDelivery(call.emulator);
    call.emulator.world.webhook = null;
    return answered(true);
  });
}

export const logOut = leave('logOut');
export const close = leave('close');
