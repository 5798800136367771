import { IconBolt, IconBrandSlack, IconDeviceMobile, IconMap2 } from '@tabler/icons-react';
import type { Panel, Place } from '../state/layout.ts';

interface PanelLook {
  readonly id: Panel;
  readonly label: string;
  readonly Icon: typeof IconBolt;
}

export const PANELS: readonly PanelLook[] = [
  { id: 'city', label: 'City & story', Icon: IconMap2 },
  { id: 'slack', label: 'Helpdesk', Icon: IconBrandSlack },
  { id: 'faults', label: 'Faults', Icon: IconBolt },
];

export const PLACES: ReadonlyArray<{ readonly id: Place; readonly label: string; readonly Icon: typeof IconBolt }> = [
  { id: 'phones', label: 'Phones', Icon: IconDeviceMobile },
  { id: 'city', label: 'City', Icon: IconMap2 },
  { id: 'slack', label: 'Helpdesk', Icon: IconBrandSlack },
  { id: 'faults', label: 'Faults', Icon: IconBolt },
];
