import {
  IconCoffee,
  IconDeviceLaptop,
  IconDeviceMobile,
  IconDeviceSpeaker,
  IconDeviceTablet,
  IconDeviceTv,
  IconFridge,
  IconPrinter,
  IconRouter,
  IconTool,
  IconVacuumCleaner,
  IconWashMachine,
} from '@tabler/icons-react';

const ICONS: Readonly<Record<string, typeof IconTool>> = {
  tv: IconDeviceTv,
  'sound-system': IconDeviceSpeaker,
  router: IconRouter,
  laptop: IconDeviceLaptop,
  printer: IconPrinter,
  smartphone: IconDeviceMobile,
  tablet: IconDeviceTablet,
  'coffee-machine': IconCoffee,
  'washing-machine': IconWashMachine,
  dryer: IconWashMachine,
  refrigerator: IconFridge,
  'robot-vacuum': IconVacuumCleaner,
};

/** What is broken, as a sign. */
export const CategoryIcon = ({ category, size = 15 }: { category: string; size?: number }) => {
  const Icon = ICONS[category] ?? IconTool;
  return <Icon size={size} aria-hidden />;
};
