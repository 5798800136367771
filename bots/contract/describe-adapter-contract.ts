import type { Capabilities } from '../../core/ports/channel-adapter.ts';
import { describeCarrierWords } from './describe-carrier-words.ts';
import { describeDeliveries } from './describe-deliveries.ts';
import { describeEdits } from './describe-edits.ts';
import { describeFiles } from './describe-files.ts';
import { describeHearing } from './describe-hearing.ts';
import { describeProbe } from './describe-probe.ts';
import { describeReceipts } from './describe-receipts.ts';
import { describeSpeaking } from './describe-speaking.ts';
import { describeTaps } from './describe-taps.ts';
import type { PlatformDriver } from './platform-driver.ts';

export interface AdapterContract {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** Files come in here, and can be opened. */
  readonly hearsFiles?: boolean;
  /** A fresh platform; the suite closes it. */
  readonly open: () => Promise<PlatformDriver>;
}

/** What every adapter promises, whatever its platform. All of them pass this one suite, as far as they claim to go. */
export const describeAdapterContract = ({ name, capabilities, hearsFiles = false, open }: AdapterContract): void => {
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
    if (hearsFiles) describeFiles(() => driver);
    if (capabilities.carrierKeywords) describeCarrierWords(() => driver);
    describeDeliveries(() => driver, capabilities);
    if (capabilities.receipts !== 'none') describeReceipts(() => driver);
    describeProbe(() => driver);
  });
};
