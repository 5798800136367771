import type { PartView } from '../../core/health/view-parts.ts';
import type { Follow } from './event-stream.ts';

/** How the product says that everything it depends on is, what is in trouble first. */
export interface HealthReader {
  read(): Promise<readonly PartView[]>;
}

export type { PartView } from '../../core/health/view-parts.ts';

const HEALTH_MS = 1_500;

/** Tells how the parts are, whenever one is otherwise than before. */
export const followHealth =
  (reader: HealthReader): Follow =>
  async ({ send, pause }) => {
    for (let told: string | null = null; ; await pause(HEALTH_MS)) {
      const parts = await reader.read();
      const described = JSON.stringify(parts);
      if (described === told) continue;
      told = described;
      send('health', parts);
    }
  };
