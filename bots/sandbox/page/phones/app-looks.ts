import { IconBrandTelegram, IconBrandWhatsapp, IconMessage2 } from '@tabler/icons-react';
import type { PhoneChannel } from '../../phones/phone.ts';

interface AppLook {
  /** As it stands under the app's icon. */
  readonly name: string;
  readonly Icon: typeof IconMessage2;
}

export const APP_LOOKS: Readonly<Record<PhoneChannel, AppLook>> = {
  telegram: { name: 'Telegram', Icon: IconBrandTelegram },
  whatsapp: { name: 'WhatsApp', Icon: IconBrandWhatsapp },
  sms: { name: 'Messages', Icon: IconMessage2 },
};
