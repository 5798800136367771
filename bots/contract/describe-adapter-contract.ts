import type { Capabilities } from '../../core/ports/channel-adapter.ts';
import { describeDeliveries } from './describe-deliveries.ts';
import { describeEdits } from './describe-edits.ts';
import { describeHearing } from './describe-hearing.ts';
import { describeSpeaking } from './describe-speaking.ts';
import { describeTaps } from './describe-taps.ts';
import type { PlatformDriver } from './platform-driver.ts';

export interface AdapterContract {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** A fresh platform; the suite closes it. */
  readonly open: () => Promise<PlatformDriver>;
}

/** What every adapter promises, whatever its platform. All of them pass this one suite, as far as they claim to go. */
export const describeAdapterContract = ({ name, capabilities, open }: AdapterContract): void => {
  describe(`The ${name} adapter`, () => {
    let driver: PlatformDriver;
    beforeEach(async () => {
      driver = await open();
    });
    afterEach(() => driver.close());

    it('claims what its adapter claims', () => {
      expect(driver.adapter.capabilities).toEqual(capabilities);
    });
    describeHearing(() => driver);
    describeSpeaking(() => driver, capabilities);
    if (capabilities.buttons > 0) describeTaps(() => driver);
    if (capabilities.edit) describeEdits(() => driver);
    describeDeliveries(() => driver);
  });
};
