import { ActionIcon, Menu } from '@mantine/core';
import { IconMapPin, IconPaperclip, IconPhone, IconPhoto, IconPhotoUp } from '@tabler/icons-react';
import type { PhoneChannel } from '../../phones/phone.ts';
import { attempt } from '../state/notices.ts';
import { choosePhoto, samplePhoto } from './photos.ts';

interface AttachMenuProps {
  readonly channel: PhoneChannel;
  readonly act: (what: string, input?: unknown) => Promise<boolean>;
}

/** What this app can send beside words. */
export const AttachMenu = ({ channel, act }: AttachMenuProps) => {
  const send = (reading: Promise<string | null>): void =>
    void attempt(async () => {
      const base64 = await reading;
      if (base64 !== null) await act('photo', { base64 });
    });
  return (
    <Menu position="top-start" shadow="md" width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" radius="xl" size="lg" aria-label="Attach">
          <IconPaperclip size={19} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPhoto size={16} aria-hidden />} onClick={() => send(samplePhoto())}>
          Sample photo
        </Menu.Item>
        <Menu.Item leftSection={<IconPhotoUp size={16} aria-hidden />} onClick={() => send(choosePhoto())}>
          Photo from this computer…
        </Menu.Item>
        {channel !== 'sms' && (
          <Menu.Item leftSection={<IconMapPin size={16} aria-hidden />} onClick={() => void act('location')}>
            My location
          </Menu.Item>
        )}
        {channel === 'telegram' && (
          <Menu.Item leftSection={<IconPhone size={16} aria-hidden />} onClick={() => void act('contact')}>
            My phone number
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
